package code

// This file defines the instruction set. It is the only place that does: names, operands and meanings stand in one table.

// An Op is an opcode.
type Op uint8

// The opcodes. The table below says what each does.
const (
	Nop Op = iota
	Tick

	Move
	LoadInt
	LoadK
	Unset
	Check

	Add
	Sub
	Mul
	Div
	FloorDiv
	Mod
	Pow
	MatMul
	LShift
	RShift
	And
	Or
	Xor
	AddI
	SubI
	IAddI
	ISubI
	Neg
	Pos
	Invert
	Not

	Lt
	Gt
	Le
	Ge
	Eq
	Ne
	Is
	IsNot
	In
	NotIn

	JumpLT
	JumpNLT
	JumpGT
	JumpNGT
	JumpLE
	JumpNLE
	JumpGE
	JumpNGE
	JumpEQ
	JumpNEQ
	JumpNE
	JumpNNE
	JumpLTI
	JumpNLTI
	JumpGTI
	JumpNGTI
	JumpLEI
	JumpNLEI
	JumpGEI
	JumpNGEI
	JumpEQI
	JumpNEQI
	JumpNEI
	JumpNNEI
	JumpTrue
	JumpFalse
	JumpNone
	JumpNotNone
	JumpIs
	JumpIsNot
	Jump

	Loop
	LoopLT
	LoopGT
	LoopLE
	LoopGE
	LoopNE
	LoopLTI
	LoopGTI
	LoopLEI
	LoopGEI
	LoopNEI
	LoopTrue
	LoopFalse
	GetIter
	IterRange
	For

	GetGlobal
	SetGlobal
	DelGlobal
	GetName
	SetName
	DelName
	GetNameFree
	MakeCell
	GetCell
	SetCell
	DelCell
	GetFree
	SetFree
	DelFree

	GetItem
	GetItemI
	SetItem
	SetItemK
	DelItem
	GetAttr
	SetAttr
	DelAttr
	GetMethod
	GetSuper
	GetSpecial

	Call
	CallMethod
	CallKw
	CallMethodKw
	CallEx
	Return

	Yield
	YieldFrom
	Send
	GenReturn
	GetYieldFromIter
	GetAwaitable
	GetAIter
	GetANext
	EndAsyncFor

	BuildList
	BuildTuple
	BuildSet
	BuildMap
	BuildStr
	BuildSlice
	ListAppend
	ListExtend
	ListToTuple
	SetAdd
	SetUpdate
	MapAdd
	MapUpdate
	MapMerge
	UnpackSeq
	UnpackEx
	Format

	MakeFunc
	BuildClass
	Import
	ImportFrom
	ImportStar
	Print
	Intrinsic

	Raise
	Reraise
	PushExc
	PopExc
	GetExc
	ExcInfo
	JumpNoMatch
	StarMatch
	StarRaise

	MatchSeq
	MatchMap
	MatchKeys
	MatchClass
	GetLen

	Halt
	LeaveChunk
	LeaveInit
	LeaveFrame
	SumInt
	DriveOn

	SharedFor
	SharedYield
	SharedGetGlobal
	SharedSetGlobal
	SharedGetCell
	SharedSetCell
	SharedGetFree
	SharedSetFree
	SharedGetItem
	SharedGetItemI
	SharedSetItem
	SharedSetItemK
	SharedGetAttr
	SharedSetAttr
	SharedGetMethod

	NumOps int = iota
)

// An Info describes an opcode.
type Info struct {
	Name     string
	Operands string // what the operands are: registers A B C, then the use of K, Imm or D
	Doc      string // what it does
}

// Infos is the table of instructions, indexed by Op.
//
// In Doc, r[x] is register x of the running function's window. Operands: A B C are registers, or where so said numbers;
// int, const, name, global, method, free and count say what Imm is; jump says that Imm is a distance relative to the
// following instruction; K is a small signed constant; D is an unsigned constant. An arithmetic instruction with D = 1
// belongs to an augmented assignment, and with D = 2 to a Python 2 file, where / of two ints floors (3: both).
//
// The comparisons with "greater" have their operands exchanged in the encoding, so that they share their fast path with
// "less": JumpGT A B means "if r[B] > r[A]". The letter N before a comparison negates the outcome, which differs from
// the opposite comparison for NaN and for classes that define only one of the two.
//
// A Loop instruction closes a loop: it jumps backward, and polls the thread's breaker when it does.
var Infos = [NumOps]Info{
	Nop:  {"Nop", "", "does nothing"},
	Tick: {"Tick", "int", "counts Imm ticks, as CPython 2.7 counts them; present only in code compiled for it"},

	Move:    {"Move", "A B", "r[A] = r[B]"},
	LoadInt: {"LoadInt", "A int", "r[A] = Imm"},
	LoadK:   {"LoadK", "A const", "r[A] = consts[Imm]"},
	Unset:   {"Unset", "A count", "r[A] ... r[A+Imm-1] = the unbound marker"},
	Check:   {"Check", "A", "raises UnboundLocalError if r[A] is unbound"},

	Add:      {"Add", "A B C D", "r[A] = r[B] + r[C]"},
	Sub:      {"Sub", "A B C D", "r[A] = r[B] - r[C]"},
	Mul:      {"Mul", "A B C D", "r[A] = r[B] * r[C]"},
	Div:      {"Div", "A B C D", "r[A] = r[B] / r[C]"},
	FloorDiv: {"FloorDiv", "A B C D", "r[A] = r[B] // r[C]"},
	Mod:      {"Mod", "A B C D", "r[A] = r[B] % r[C]"},
	Pow:      {"Pow", "A B C D", "r[A] = r[B] ** r[C]"},
	MatMul:   {"MatMul", "A B C D", "r[A] = r[B] @ r[C]"},
	LShift:   {"LShift", "A B C D", "r[A] = r[B] << r[C]"},
	RShift:   {"RShift", "A B C D", "r[A] = r[B] >> r[C]"},
	And:      {"And", "A B C D", "r[A] = r[B] & r[C]"},
	Or:       {"Or", "A B C D", "r[A] = r[B] | r[C]"},
	Xor:      {"Xor", "A B C D", "r[A] = r[B] ^ r[C]"},
	AddI:     {"AddI", "A B int", "r[A] = r[B] + Imm; Imm >= 0"},
	SubI:     {"SubI", "A B int", "r[A] = r[B] - Imm; Imm >= 0"},
	IAddI:    {"IAddI", "A B int", "r[A] = r[B] += Imm; Imm >= 0"},
	ISubI:    {"ISubI", "A B int", "r[A] = r[B] -= Imm; Imm >= 0"},
	Neg:      {"Neg", "A B", "r[A] = -r[B]"},
	Pos:      {"Pos", "A B", "r[A] = +r[B]"},
	Invert:   {"Invert", "A B", "r[A] = ~r[B]"},
	Not:      {"Not", "A B", "r[A] = not r[B]"},

	Lt:    {"Lt", "A B C", "r[A] = r[B] < r[C]"},
	Gt:    {"Gt", "A B C", "r[A] = r[C] > r[B]"},
	Le:    {"Le", "A B C", "r[A] = r[B] <= r[C]"},
	Ge:    {"Ge", "A B C", "r[A] = r[C] >= r[B]"},
	Eq:    {"Eq", "A B C", "r[A] = r[B] == r[C]"},
	Ne:    {"Ne", "A B C", "r[A] = r[B] != r[C]"},
	Is:    {"Is", "A B C", "r[A] = r[B] is r[C]"},
	IsNot: {"IsNot", "A B C", "r[A] = r[B] is not r[C]"},
	In:    {"In", "A B C", "r[A] = r[B] in r[C]"},
	NotIn: {"NotIn", "A B C", "r[A] = r[B] not in r[C]"},

	JumpLT:      {"JumpLT", "A B jump", "if r[A] < r[B] jump"},
	JumpNLT:     {"JumpNLT", "A B jump", "if not r[A] < r[B] jump"},
	JumpGT:      {"JumpGT", "A B jump", "if r[B] > r[A] jump"},
	JumpNGT:     {"JumpNGT", "A B jump", "if not r[B] > r[A] jump"},
	JumpLE:      {"JumpLE", "A B jump", "if r[A] <= r[B] jump"},
	JumpNLE:     {"JumpNLE", "A B jump", "if not r[A] <= r[B] jump"},
	JumpGE:      {"JumpGE", "A B jump", "if r[B] >= r[A] jump"},
	JumpNGE:     {"JumpNGE", "A B jump", "if not r[B] >= r[A] jump"},
	JumpEQ:      {"JumpEQ", "A B jump", "if r[A] == r[B] jump"},
	JumpNEQ:     {"JumpNEQ", "A B jump", "if not r[A] == r[B] jump"},
	JumpNE:      {"JumpNE", "A B jump", "if r[A] != r[B] jump"},
	JumpNNE:     {"JumpNNE", "A B jump", "if not r[A] != r[B] jump"},
	JumpLTI:     {"JumpLTI", "A K jump", "if r[A] < K jump"},
	JumpNLTI:    {"JumpNLTI", "A K jump", "if not r[A] < K jump"},
	JumpGTI:     {"JumpGTI", "A K jump", "if r[A] > K jump"},
	JumpNGTI:    {"JumpNGTI", "A K jump", "if not r[A] > K jump"},
	JumpLEI:     {"JumpLEI", "A K jump", "if r[A] <= K jump"},
	JumpNLEI:    {"JumpNLEI", "A K jump", "if not r[A] <= K jump"},
	JumpGEI:     {"JumpGEI", "A K jump", "if r[A] >= K jump"},
	JumpNGEI:    {"JumpNGEI", "A K jump", "if not r[A] >= K jump"},
	JumpEQI:     {"JumpEQI", "A K jump", "if r[A] == K jump"},
	JumpNEQI:    {"JumpNEQI", "A K jump", "if not r[A] == K jump"},
	JumpNEI:     {"JumpNEI", "A K jump", "if r[A] != K jump"},
	JumpNNEI:    {"JumpNNEI", "A K jump", "if not r[A] != K jump"},
	JumpTrue:    {"JumpTrue", "A jump", "if r[A] is true jump"},
	JumpFalse:   {"JumpFalse", "A jump", "if r[A] is false jump"},
	JumpNone:    {"JumpNone", "A jump", "if r[A] is None jump"},
	JumpNotNone: {"JumpNotNone", "A jump", "if r[A] is not None jump"},
	JumpIs:      {"JumpIs", "A B jump", "if r[A] is r[B] jump"},
	JumpIsNot:   {"JumpIsNot", "A B jump", "if r[A] is not r[B] jump"},
	Jump:        {"Jump", "jump", "jump"},

	Loop:      {"Loop", "jump", "jump back"},
	LoopLT:    {"LoopLT", "A B jump", "if r[A] < r[B] jump back"},
	LoopGT:    {"LoopGT", "A B jump", "if r[B] > r[A] jump back"},
	LoopLE:    {"LoopLE", "A B jump", "if r[A] <= r[B] jump back"},
	LoopGE:    {"LoopGE", "A B jump", "if r[B] >= r[A] jump back"},
	LoopNE:    {"LoopNE", "A B jump", "if r[A] != r[B] jump back"},
	LoopLTI:   {"LoopLTI", "A K jump", "if r[A] < K jump back"},
	LoopGTI:   {"LoopGTI", "A K jump", "if r[A] > K jump back"},
	LoopLEI:   {"LoopLEI", "A K jump", "if r[A] <= K jump back"},
	LoopGEI:   {"LoopGEI", "A K jump", "if r[A] >= K jump back"},
	LoopNEI:   {"LoopNEI", "A K jump", "if r[A] != K jump back"},
	LoopTrue:  {"LoopTrue", "A jump", "if r[A] is true jump back"},
	LoopFalse: {"LoopFalse", "A jump", "if r[A] is false jump back"},
	GetIter:   {"GetIter", "A B", "r[A] = iter(r[B])"},
	IterRange: {"IterRange", "A K jump", "if r[A] is the class range and its K arguments are ints: r[A] = iter(r[A](...)), jump"},
	For:       {"For", "A B jump", "if iterator r[A] has a next item: r[B] = it, jump back"},

	GetGlobal:   {"GetGlobal", "A global", "r[A] = the global or built-in variable globals[Imm]"},
	SetGlobal:   {"SetGlobal", "A global", "the global variable globals[Imm] = r[A]"},
	DelGlobal:   {"DelGlobal", "global", "del the global variable globals[Imm]"},
	GetName:     {"GetName", "A B name", "r[A] = names[Imm] looked up in mapping r[B], globals, built-ins"},
	SetName:     {"SetName", "A B name", "r[B][names[Imm]] = r[A]"},
	DelName:     {"DelName", "B name", "del r[B][names[Imm]]; NameError if it is not there"},
	GetNameFree: {"GetNameFree", "A B free", "r[A] = the name of free variable Imm looked up in mapping r[B], else the free variable"},
	MakeCell:    {"MakeCell", "A", "r[A] = a new cell that holds r[A]"},
	GetCell:     {"GetCell", "A B", "r[A] = the content of cell r[B]; UnboundLocalError if it is empty"},
	SetCell:     {"SetCell", "A B", "the content of cell r[B] = r[A]"},
	DelCell:     {"DelCell", "B", "empties cell r[B]; UnboundLocalError if it is empty"},
	GetFree:     {"GetFree", "A free", "r[A] = free variable Imm; NameError if it is empty"},
	SetFree:     {"SetFree", "A free", "free variable Imm = r[A]"},
	DelFree:     {"DelFree", "free", "empties free variable Imm; NameError if it is empty"},

	GetItem:    {"GetItem", "A B C", "r[A] = r[B][r[C]]"},
	GetItemI:   {"GetItemI", "A B int", "r[A] = r[B][Imm]"},
	SetItem:    {"SetItem", "A B C", "r[A][r[B]] = r[C]"},
	SetItemK:   {"SetItemK", "A B const", "r[A][r[B]] = constant Imm"},
	DelItem:    {"DelItem", "A B", "del r[A][r[B]]"},
	GetAttr:    {"GetAttr", "A B name cache", "r[A] = r[B].name; the next word is the inline cache"},
	SetAttr:    {"SetAttr", "A B name cache", "r[A].name = r[B]; the next word is the inline cache"},
	DelAttr:    {"DelAttr", "A name", "del r[A].name"},
	GetMethod:  {"GetMethod", "A B method", "prepares r[B].name(...): r[A] = the function and r[A+1] = r[B]; or, if it is no method, r[A] = the unbound marker and r[A+1] = the attribute"},
	GetSuper:   {"GetSuper", "A B name", "r[A] = super(r[B], r[B+1]).name"},
	GetSpecial: {"GetSpecial", "A B name", "r[A] = the bound special method name of r[B], looked up in its type, for with and async with"},

	Call:         {"Call", "A count", "r[A] = r[A](r[A+1], ... r[A+Imm])"},
	CallMethod:   {"CallMethod", "A count", "r[A] = the call prepared by GetMethod with the arguments r[A+2], ... r[A+1+Imm]"},
	CallKw:       {"CallKw", "A B const", "Call where B, a number, counts all arguments, and the last are keyword arguments named by the tuple consts[Imm]"},
	CallMethodKw: {"CallMethodKw", "A B const", "CallMethod with keyword arguments, as CallKw"},
	CallEx:       {"CallEx", "A int", "r[A] = r[A](*r[A+1]), with **r[A+2] if Imm & 1; r[A+1] is a list of the compiler's making, or if Imm & 2 any iterable; r[A+2] is a dict of the compiler's making"},
	Return:       {"Return", "A", "return r[A]"},

	Yield:            {"Yield", "A B D", "yield r[A]; r[B] = what is sent, or anything if D, which says that it is not used"},
	YieldFrom:        {"YieldFrom", "A B C", "Yield on behalf of the iterator r[C], to which what is thrown goes first"},
	Send:             {"Send", "A B jump", "sends r[B] to iterator r[A]: r[B] = what it yields; or if it has ended, r[B] = its result, jump"},
	GenReturn:        {"GenReturn", "A", "ends a generator or coroutine with the result r[A]"},
	GetYieldFromIter: {"GetYieldFromIter", "A B", "r[A] = the iterator over r[B] for yield from"},
	GetAwaitable:     {"GetAwaitable", "A B D", "r[A] = the iterator of awaitable r[B]; D says who asks, for the message: 0 await, 1 __aenter__, 2 __aexit__"},
	GetAIter:         {"GetAIter", "A B", "r[A] = r[B].__aiter__()"},
	GetANext:         {"GetANext", "A B", "r[A] = the awaitable of r[B].__anext__()"},
	EndAsyncFor:      {"EndAsyncFor", "A", "re-raises r[A] unless it is StopAsyncIteration"},

	BuildList:   {"BuildList", "A B count", "r[A] = [r[B], ... r[B+Imm-1]]"},
	BuildTuple:  {"BuildTuple", "A B count", "r[A] = (r[B], ... r[B+Imm-1])"},
	BuildSet:    {"BuildSet", "A B count", "r[A] = {r[B], ... r[B+Imm-1]}"},
	BuildMap:    {"BuildMap", "A B count", "r[A] = {r[B]: r[B+1], ...} with Imm items"},
	BuildStr:    {"BuildStr", "A B count", "r[A] = the strings r[B], ... r[B+Imm-1] joined"},
	BuildSlice:  {"BuildSlice", "A B", "r[A] = slice(r[B], r[B+1], r[B+2])"},
	ListAppend:  {"ListAppend", "A B", "list r[A].append(r[B])"},
	ListExtend:  {"ListExtend", "A B", "list r[A].extend(r[B])"},
	ListToTuple: {"ListToTuple", "A B", "r[A] = tuple(list r[B]), whose list is not used again"},
	SetAdd:      {"SetAdd", "A B", "set r[A].add(r[B])"},
	SetUpdate:   {"SetUpdate", "A B", "set r[A].update(r[B])"},
	MapAdd:      {"MapAdd", "A B C", "dict r[A][r[B]] = r[C]"},
	MapUpdate:   {"MapUpdate", "A B", "dict r[A].update(r[B]), for {**r[B]}"},
	MapMerge:    {"MapMerge", "A B C", "dict r[A].update(r[B]) for **r[B] in a call of r[C]: no key may be there already, all must be strings"},
	UnpackSeq:   {"UnpackSeq", "A B count", "r[B], ... r[B+Imm-1] = r[A]"},
	UnpackEx:    {"UnpackEx", "A B C D", "r[B], ... *r[B+C], ... r[B+C+D] = r[A]; C and D, numbers, count those before and after the starred"},
	Format:      {"Format", "A B C D", "r[A] = format(r[B], r[C]) ; D & 255 is the conversion s, r, a or 0; D & 256: no spec, C is not used"},

	MakeFunc:   {"MakeFunc", "A B const", "r[A] = a function of the code consts[Imm]; if B is not 0, r[B] = its defaults (tuple or None), r[B+1] = keyword defaults (dict or None), r[B+2] = annotations (dict or None)"},
	BuildClass: {"BuildClass", "A", "r[A] = __build_class__"},
	Import:     {"Import", "A B name", "r[A] = __import__(names[Imm], fromlist=r[B], level=r[B+1])"},
	ImportFrom: {"ImportFrom", "A B name", "from r[B] import name: r[A] = it"},
	ImportStar: {"ImportStar", "A B", "from r[A] import * into the mapping r[B], or the globals if B is 0"},
	Print:      {"Print", "A B count", "Python 2: print >>r[A], r[B], ... with Imm>>1 values; r[A] None: sys.stdout; Imm&1: no newline"},
	Intrinsic:  {"Intrinsic", "A B int", "r[A] = a rare operation with operands from r[B] on; Imm is one of the Intrinsic constants"},

	Raise:       {"Raise", "A B D", "raise r[A]; D = 1: from r[B]; D = 2: re-raise what is being handled; D = 3: with traceback r[B] (Python 2)"},
	Reraise:     {"Reraise", "A D", "raise the exception r[A] again, its traceback as it is; D = 1: it was thrown into the unit, and what is being handled becomes its context; D = 2: no clause has caught it, or a finally clause ends"},
	PushExc:     {"PushExc", "A B", "r[A] = the exception being handled or None; now r[B] is being handled"},
	PopExc:      {"PopExc", "A", "now r[A], saved by PushExc, is being handled"},
	GetExc:      {"GetExc", "A", "r[A] = the exception being handled or None"},
	ExcInfo:     {"ExcInfo", "A B", "r[A], r[A+1], r[A+2] = type, value and traceback of the exception r[B]"},
	JumpNoMatch: {"JumpNoMatch", "A B jump", "if exception r[A] is not an instance of the class or classes r[B] jump"},
	StarMatch:   {"StarMatch", "A B C", "except*: r[A] = the part of exception r[B] that matches r[C] or None; r[B] = the rest or None"},
	StarRaise:   {"StarRaise", "A B C", "except*: r[A] = the exception to raise for original r[B] and the list r[C] of raised and unhandled parts, or None"},

	MatchSeq:   {"MatchSeq", "A B", "r[A] = whether r[B] matches sequence patterns"},
	MatchMap:   {"MatchMap", "A B", "r[A] = whether r[B] matches mapping patterns"},
	MatchKeys:  {"MatchKeys", "A B C", "r[A] = the tuple of r[B]'s values for the keys in tuple r[C], or None"},
	MatchClass: {"MatchClass", "A B C D", "r[A] = the tuple of attributes of r[B] for class r[C] with D positional patterns and the names in tuple r[C+1], or None"},
	GetLen:     {"GetLen", "A B", "r[A] = len(r[B])"},

	Halt:       {"Halt", "", "leaves the interpreter loop"},
	LeaveChunk: {"LeaveChunk", "", "returns from a call whose window does not overlap the caller's"},
	LeaveFrame: {"LeaveFrame", "", "returns from a function whose frame is an object"},
	LeaveInit:  {"LeaveInit", "", "returns from the __init__ of a new instance"},
	SumInt:     {"SumInt", "A B jump", "if r[A] and r[B] are ints of 64 bits, and so is their sum: r[A] += r[B] and jump, unless threads run in parallel"},
	DriveOn:    {"DriveOn", "jump", "jumps, unless threads run in parallel"},

	// The following stand for those without "Shared" where threads run in parallel. No compiler emits them: see Shared.
	SharedFor:       {"SharedFor", "A B jump", "as For"},
	SharedYield:     {"SharedYield", "A B D", "as Yield"},
	SharedGetGlobal: {"SharedGetGlobal", "A global", "as GetGlobal"},
	SharedSetGlobal: {"SharedSetGlobal", "A global", "as SetGlobal"},
	SharedGetCell:   {"SharedGetCell", "A B", "as GetCell"},
	SharedSetCell:   {"SharedSetCell", "A B", "as SetCell"},
	SharedGetFree:   {"SharedGetFree", "A free", "as GetFree"},
	SharedSetFree:   {"SharedSetFree", "A free", "as SetFree"},
	SharedGetItem:   {"SharedGetItem", "A B C", "as GetItem"},
	SharedGetItemI:  {"SharedGetItemI", "A B int", "as GetItemI"},
	SharedSetItem:   {"SharedSetItem", "A B C", "as SetItem"},
	SharedSetItemK:  {"SharedSetItemK", "A B const", "as SetItemK"},
	SharedGetAttr:   {"SharedGetAttr", "A B name cache", "as GetAttr"},
	SharedSetAttr:   {"SharedSetAttr", "A B name cache", "as SetAttr"},
	SharedGetMethod: {"SharedGetMethod", "A B method", "as GetMethod"},
}

// The operations of Intrinsic.
const (
	// IntrinsicTypeVar makes a TypeVar: r[B] name, r[B+1] function that gives the bound or None, r[B+2] that gives the default or None,
	// r[B+3] whether the bound is a tuple of constraints.
	IntrinsicTypeVar = iota
	// IntrinsicParamSpec makes a ParamSpec: r[B] name, r[B+1] None, r[B+2] function that gives the default or None.
	IntrinsicParamSpec
	// IntrinsicTypeVarTuple makes a TypeVarTuple, as ParamSpec.
	IntrinsicTypeVarTuple
	// IntrinsicTypeAlias makes a TypeAliasType: r[B] name, r[B+1] type parameters (tuple), r[B+2] function that gives the value.
	IntrinsicTypeAlias
	// IntrinsicGeneric gives Generic[*params]: r[B] type parameters (tuple).
	IntrinsicGeneric
	// IntrinsicSetTypeParams sets __type_params__: r[B] function or class, r[B+1] tuple; gives r[B].
	IntrinsicSetTypeParams
	// IntrinsicPrintExpr shows the value of an expression statement in interactive mode: r[B].
	IntrinsicPrintExpr
	// IntrinsicAsyncGenWrap wraps r[B], a value that an async generator yields.
	IntrinsicAsyncGenWrap
	// IntrinsicStopIteration turns a StopIteration r[B] that leaves a generator into a RuntimeError, and gives the exception.
	IntrinsicStopIteration
	// IntrinsicRepr is Python 2's `r[B]`.
	IntrinsicRepr
	// IntrinsicExec is Python 2's exec r[B] in r[B+1], r[B+2]; None where absent.
	IntrinsicExec
	// IntrinsicLocals gives the locals dict of a class body or of exec: r[B].
	IntrinsicLocals
	// IntrinsicRaise2 is Python 2's raise r[B], r[B+1], r[B+2]: gives the exception to raise.
	IntrinsicRaise2
	// IntrinsicAssertionError gives the class AssertionError, whatever the name means to the program.
	IntrinsicAssertionError
	// IntrinsicSetupAnnotations makes an empty __annotations__ in the mapping r[B], or in the globals if r[B] is None, unless it is there.
	IntrinsicSetupAnnotations
)

func (op Op) String() string { return Infos[op].Name }
