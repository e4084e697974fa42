package socket

// This file lists the constants of the module: Linux's.

// Those that this package uses itself.
const (
	afUnspec = 0
	afUnix   = 1
	afInet   = 2
	afInet6  = 10

	sockStream   = 1
	sockDgram    = 2
	sockRaw      = 3
	sockPacket   = 10 // the last kind
	sockNonblock = 2048
	sockCloexec  = 524288

	solSocket   = 1
	soReuseAddr = 2
	soType      = 3
	soError     = 4
	soSndBuf    = 7
	soRcvBuf    = 8
	scmRights   = 1

	msgPeek        = 2
	msgTrunc       = 32
	msgDontWait    = 64
	msgWaitAll     = 256
	msgCloseOnExec = 1 << 30

	ipprotoTCP = 6
	ipprotoUDP = 17

	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
	aiNumericServ = 1024
	aiAll         = 0x7ff // with those for names that are not ASCII

	eaiBadFlags = -1
	eaiNoName   = -2
	eaiFamily   = -6
	eaiSockType = -7
	eaiService  = -8
	eaiAddrFam  = -9

	niNumericHost = 1
	niNumericServ = 2
	niNameReqd    = 8
	niDgram       = 16
	niAll         = 0xff
)

// constants are the names, in the groups of their enumerations.
var constants = []struct {
	name  string
	value int64
}{
	{"AF_UNSPEC", afUnspec}, {"AF_UNIX", afUnix}, {"AF_INET", afInet}, {"AF_INET6", afInet6},
	{"SOCK_STREAM", sockStream}, {"SOCK_DGRAM", sockDgram}, {"SOCK_RAW", sockRaw}, {"SOCK_RDM", 4}, {"SOCK_SEQPACKET", 5},
	{"SOCK_NONBLOCK", sockNonblock}, {"SOCK_CLOEXEC", sockCloexec},
	{"MSG_OOB", 1}, {"MSG_PEEK", msgPeek}, {"MSG_DONTROUTE", 4}, {"MSG_CTRUNC", 8}, {"MSG_TRUNC", msgTrunc}, {"MSG_DONTWAIT", msgDontWait},
	{"MSG_EOR", 128}, {"MSG_WAITALL", msgWaitAll}, {"MSG_ERRQUEUE", 8192}, {"MSG_NOSIGNAL", 16384}, {"MSG_MORE", 32768},
	{"MSG_CMSG_CLOEXEC", msgCloseOnExec}, {"SCM_RIGHTS", scmRights}, {"SCM_CREDENTIALS", 2},
	{"AI_PASSIVE", aiPassive}, {"AI_CANONNAME", aiCanonName}, {"AI_NUMERICHOST", aiNumericHost}, {"AI_V4MAPPED", 8}, {"AI_ALL", 16},
	{"AI_ADDRCONFIG", 32}, {"AI_NUMERICSERV", aiNumericServ},
	{"EAI_BADFLAGS", eaiBadFlags}, {"EAI_NONAME", eaiNoName}, {"EAI_AGAIN", -3}, {"EAI_FAIL", -4}, {"EAI_NODATA", -5}, {"EAI_FAMILY", eaiFamily},
	{"EAI_SOCKTYPE", eaiSockType}, {"EAI_SERVICE", eaiService}, {"EAI_ADDRFAMILY", eaiAddrFam}, {"EAI_MEMORY", -10}, {"EAI_SYSTEM", -11},
	{"EAI_OVERFLOW", -12},
	{"NI_MAXHOST", 1025}, {"NI_MAXSERV", 32}, {"NI_NUMERICHOST", niNumericHost}, {"NI_NUMERICSERV", niNumericServ}, {"NI_NOFQDN", 4},
	{"NI_NAMEREQD", niNameReqd}, {"NI_DGRAM", niDgram},
	{"SOL_SOCKET", solSocket}, {"SOL_IP", 0}, {"SOL_TCP", 6}, {"SOL_UDP", 17},
	{"SO_DEBUG", 1}, {"SO_REUSEADDR", soReuseAddr}, {"SO_TYPE", soType}, {"SO_ERROR", soError}, {"SO_DONTROUTE", 5}, {"SO_BROADCAST", 6},
	{"SO_SNDBUF", soSndBuf}, {"SO_RCVBUF", soRcvBuf}, {"SO_KEEPALIVE", 9}, {"SO_OOBINLINE", 10}, {"SO_PRIORITY", 12}, {"SO_LINGER", 13},
	{"SO_REUSEPORT", 15}, {"SO_PASSCRED", 16}, {"SO_PEERCRED", 17}, {"SO_RCVLOWAT", 18}, {"SO_SNDLOWAT", 19}, {"SO_RCVTIMEO", 20},
	{"SO_SNDTIMEO", 21}, {"SO_BINDTODEVICE", 25}, {"SO_ACCEPTCONN", 30}, {"SO_MARK", 36}, {"SO_PROTOCOL", 38}, {"SO_DOMAIN", 39},
	{"SOMAXCONN", 4096},
	{"IPPROTO_IP", 0}, {"IPPROTO_ICMP", 1}, {"IPPROTO_TCP", ipprotoTCP}, {"IPPROTO_UDP", ipprotoUDP}, {"IPPROTO_IPV6", 41}, {"IPPROTO_RAW", 255},
	{"IPV6_V6ONLY", 26}, {"IPV6_UNICAST_HOPS", 16}, {"IPV6_MULTICAST_HOPS", 18}, {"IPV6_MULTICAST_LOOP", 19}, {"IPV6_JOIN_GROUP", 20},
	{"IPV6_LEAVE_GROUP", 21},
	{"IP_TOS", 1}, {"IP_TTL", 2}, {"IP_MULTICAST_IF", 32}, {"IP_MULTICAST_TTL", 33}, {"IP_MULTICAST_LOOP", 34}, {"IP_ADD_MEMBERSHIP", 35},
	{"IP_DROP_MEMBERSHIP", 36},
	{"TCP_NODELAY", 1}, {"TCP_MAXSEG", 2}, {"TCP_CORK", 3}, {"TCP_KEEPIDLE", 4}, {"TCP_KEEPINTVL", 5}, {"TCP_KEEPCNT", 6}, {"TCP_SYNCNT", 7},
	{"TCP_LINGER2", 8}, {"TCP_DEFER_ACCEPT", 9}, {"TCP_WINDOW_CLAMP", 10}, {"TCP_INFO", 11}, {"TCP_QUICKACK", 12},
	{"TCP_USER_TIMEOUT", 18}, {"TCP_FASTOPEN", 23},
	{"SHUT_RD", 0}, {"SHUT_WR", 1}, {"SHUT_RDWR", 2},
	{"INADDR_ANY", 0}, {"INADDR_BROADCAST", 0xffffffff}, {"INADDR_LOOPBACK", 0x7f000001}, {"INADDR_NONE", 0xffffffff},
}
