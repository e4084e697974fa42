import collections
import sys

__all__ = ["architecture", "libc_ver", "machine", "node", "platform", "processor", "python_branch", "python_build",
           "python_compiler", "python_implementation", "python_revision", "python_version", "python_version_tuple",
           "release", "system", "system_alias", "uname", "uname_result", "version"]

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
