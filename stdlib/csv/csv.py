"""Read and write tables in text files: values with commas between them."""
import re
import types
from _csv import (Error, writer, reader, register_dialect, unregister_dialect, get_dialect, list_dialects, field_size_limit,
                  QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

__version__ = "1.0"


class Dialect:
    """A description of how rows are written, for subclasses to fill in."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


register_dialect("excel", excel)


class excel_tab(excel):
    """What Excel writes, with tabs."""

    delimiter = "\t"


register_dialect("excel-tab", excel_tab)


class unix_dialect(Dialect):
    """What programs under Unix mostly write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("unix", unix_dialect)


class DictReader:
    """An iterator over the rows of a file as dicts. The keys are fieldnames, by default the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        d = dict(zip(names, row))
        if len(row) > len(names):
            d[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            d[name] = self.restval
        return d

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows, with the values in the order of fieldnames."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names as a row."""
        return self.writerow({name: name for name in self.fieldnames})

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise" and (wrong := rowdict.keys() - self.fieldnames):
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the dialect of a file from a sample."""

    def __init__(self):
        # Among several possible delimiters the first of these is taken.
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect that a sample seems to have. The delimiter is one of delimiters, if they are given."""
        quote, doubled, delim, space = self._guess_quote_and_delimiter(sample, delimiters)
        if not delim:
            delim, space = self._guess_delimiter(sample, delimiters)
        if not delim:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            doublequote = doubled
            delimiter = delim
            quotechar = quote or '"'
            skipinitialspace = space

        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """Look for quoted texts, and which characters stand on both sides of them."""
        delim = r"""(?P<delim>[^\w\n"'])"""
        space = "(?P<space> ?)"
        quoted = """(?P<quote>["']).*?(?P=quote)"""
        for text in (delim + space + quoted + "(?P=delim)", r"(?:^|\n)" + quoted + delim + space,
                     delim + space + quoted + r"(?:$|\n)", r"(?:^|\n)" + quoted + r"(?:$|\n)"):
            pattern = re.compile(text, re.DOTALL | re.MULTILINE)
            found = list(pattern.finditer(data))
            if found:
                break
        else:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for m in found:
            quote = m["quote"]
            quotes[quote] = quotes.get(quote, 0) + 1
            if "delim" not in pattern.groupindex:
                continue
            d = m["delim"]
            if delimiters is None or d in delimiters:
                delims[d] = delims.get(d, 0) + 1
            if m["space"]:
                spaces += 1
        quote = max(quotes, key=quotes.get)
        best, skip = "", 0
        if delims:
            best = max(delims, key=delims.get)
            skip = delims[best] == spaces
            if best == "\n":
                best = ""
        d = re.escape(best)
        inside = rf"[^{d}\n]*"
        double = re.search(rf"(({d})|^)\W*{quote}{inside}{quote}{inside}{quote}\W*(({d})|$)", data, re.MULTILINE)
        return quote, double is not None, best, skip

    def _guess_delimiter(self, data, delimiters):
        """Look for a character that occurs equally often in most lines."""
        lines = [line for line in data.split("\n") if line]
        step = min(10, len(lines))
        counts = {chr(c): {} for c in range(127)}  # how many lines have a character so many times
        modes, delims = {}, {}
        for start in range(0, len(lines), step or 1):
            for line in lines[start:start + step]:
                for c, times in counts.items():
                    n = line.count(c)
                    times[n] = times.get(n, 0) + 1
            for c, times in counts.items():
                if list(times) != [0]:
                    most = max(times, key=times.get)
                    modes[c] = (most, 2 * times[most] - sum(times.values()))
            total = min(start + step, len(lines))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for c, (n, lead) in modes.items():
                    if n > 0 and lead > 0 and lead / total >= consistency and (delimiters is None or c in delimiters):
                        delims[c] = (n, lead)
                consistency -= 0.01
            if len(delims) == 1:
                break
        if not delims:
            return "", 0
        if len(delims) == 1:
            best = next(iter(delims))
        else:
            best = next((c for c in self.preferred if c in delims), None)
            if best is None:
                best = max((v, c) for c, v in delims.items())[1]
        return best, lines[0].count(best) == lines[0].count(best + " ")

    def has_header(self, sample):
        """Whether the first row of a sample seems to be names: it differs from the other rows in type or length."""
        rows = reader(sample.splitlines(True), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for col in list(kinds):
                kind = complex
                try:
                    complex(row[col])
                except (ValueError, OverflowError):
                    kind = len(row[col])
                if kinds[col] is None:
                    kinds[col] = kind
                elif kind != kinds[col]:
                    del kinds[col]
        votes = 0
        for col, kind in kinds.items():
            if isinstance(kind, int):
                differs = len(header[col]) != kind
            else:
                try:
                    kind(header[col])
                    differs = False
                except (ValueError, TypeError):
                    differs = True
            votes += 1 if differs else -1
        return votes > 0
