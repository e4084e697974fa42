# The classes of the module string.
import _string
import re as _re

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

_missing = {}


class Template:
    """A text with placeholders, $name or ${name}, which can be substituted. $$ stands for a dollar sign."""

    delimiter = "$"
    # The names are ASCII, whatever the flags say of the rest.
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            mark = _re.escape(cls.delimiter)
            name = cls.idpattern
            inner = cls.braceidpattern or name
            pattern = rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{inner})}}|(?P<invalid>))"
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _fail(self, match):
        at = match.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        line = len(lines) or 1
        col = at - len("".join(lines[:-1])) + (not lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {col}")

    def _replace(self, value_of, on_invalid):
        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return value_of(name, match)
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return on_invalid(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return self.pattern.sub(convert, self.template)

    def _mapping(self, mapping, kws):
        if mapping is _missing:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_missing, /, **kws):
        """Put values in place of all placeholders."""
        mapping = self._mapping(mapping, kws)
        return self._replace(lambda name, match: str(mapping[name]), self._fail)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """Put values in place of the placeholders that have one, and leave the others as they are."""
        mapping = self._mapping(mapping, kws)

        def value_of(name, match):
            try:
                return str(mapping[name])
            except KeyError:
                return match.group()
        return self._replace(value_of, lambda match: match.group())

    def is_valid(self):
        """Whether substitute would find no malformed placeholder."""
        for match in self.pattern.finditer(self.template):
            if match.group("invalid") is not None:
                return False
            if match.group("named") is match.group("braced") is match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True

    def get_identifiers(self):
        """The names of the placeholders, each once."""
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None:
                if name not in names:
                    names.append(name)
            elif match.group("invalid") is None and match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return names


Template.__init_subclass__()


class Formatter:
    """What str.format does, in steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument with a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end with the arguments that were used; may raise an exception."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """An iterator over literal text, field name, format specification and conversion."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name refers to, and the number or name of the argument."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
