import collections
import sys

__all__ = ["AndroidVer", "IOSVersionInfo", "android_ver", "architecture", "freedesktop_os_release", "ios_ver", "java_ver",
           "libc_ver", "mac_ver", "machine", "node", "platform", "processor", "python_branch", "python_build",
           "python_compiler", "python_implementation", "python_revision", "python_version", "python_version_tuple",
           "release", "system", "system_alias", "uname", "uname_result", "version", "win32_edition", "win32_is_iot",
           "win32_ver"]

uname_result = collections.namedtuple("uname_result", "system node release version machine processor")
uname_result.__doc__ = "What uname() gives."


def system():
    """The name of the system, such as 'Linux'."""
    return {"linux": "Linux", "darwin": "Darwin", "win32": "Windows", "emscripten": "Emscripten"}.get(
        sys.platform, sys.platform)


def machine():
    """The kind of the processor, such as 'x86_64'."""
    return _machine


def node():
    """The name of the computer in a network: not known."""
    return ""


def release():
    """The release of the system: not known."""
    return ""


def version():
    """The version of the system: not known."""
    return ""


def processor():
    """The name of the processor: not known."""
    return ""


def uname():
    """System, node, release, version, machine and processor."""
    return uname_result(system(), node(), release(), version(), machine(), processor())


def architecture(executable="", bits="", linkage=""):
    """How many bits a pointer has, and the format of executable files, if it is known."""
    return bits or ("64bit" if sys.maxsize > 2 ** 32 else "32bit"), linkage


def system_alias(system, release, version):
    """The names under which the system is sold."""
    return system, release, version


def platform(aliased=False, terse=False):
    """The system and the processor in one string, such as 'Linux-x86_64'."""
    return "-".join([s for s in (system(), release(), machine()) if s])


def python_implementation():
    """The name of the interpreter."""
    return sys.implementation.name


def python_version():
    """The version of the language, such as '3.13.0'."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The version of the language as a tuple of strings."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    """The branch of the interpreter's sources: not known."""
    return ""


def python_revision():
    """The revision of the interpreter's sources: not known."""
    return ""


def python_build():
    """Number and date of the build: not known."""
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Name and version of the C library: there is none."""
    return lib, version


def python_compiler():
    """What the interpreter was compiled with."""
    return _compiler


AndroidVer = collections.namedtuple("AndroidVer", "release api_level manufacturer model device is_emulator")
IOSVersionInfo = collections.namedtuple("IOSVersionInfo", "system release model is_simulator")


def android_ver(release="", api_level=0, manufacturer="", model="", device="", is_emulator=False):
    """What is known of an Android system: what it was given."""
    return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


def ios_ver(system="", release="", model="", is_simulator=False):
    """What is known of an iOS system: what it was given."""
    return IOSVersionInfo(system, release, model, is_simulator)


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """What is known of a Java machine: what it was given."""
    import warnings
    warnings._deprecated("java_ver", remove=(3, 15))
    return release, vendor, vminfo, osinfo


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """What is known of macOS: what it was given."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """What is known of Windows: what it was given."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows: not known."""
    return None


def win32_is_iot():
    """Whether this is an edition of Windows for devices: not known, so False."""
    return False


def _parse_os_release(lines):
    import re
    unescape = re.compile(r"""\\([\\\$\"\'`])""").sub
    found = {}
    for line in lines:
        m = re.match(r"""([a-zA-Z0-9_]+)=(?P<quote>["']?)(.*)(?P=quote)$""", line)
        if m:
            found[m[1]] = unescape(r"\1", m[3])
    return {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux", **found}


_os_release = None
_os_release_candidates = "/etc/os-release", "/usr/lib/os-release"


def freedesktop_os_release():
    """What the file os-release says of the system, as a dict."""
    global _os_release
    if _os_release is None:
        for name in _os_release_candidates:
            try:
                with open(name, encoding="utf-8") as file:
                    _os_release = _parse_os_release(file)
                break
            except OSError as error:
                number = error.errno
        else:
            raise OSError(number, "Unable to read files " + ", ".join(_os_release_candidates))
    return dict(_os_release)
