"""Checks JSON, and prints it so that it can be read: python -m json.tool file"""

import argparse
import json
import sys


def _parser():
    p = argparse.ArgumentParser(prog='python -m json.tool', description=(
        'A simple command line interface for json module to validate and pretty-print JSON objects.'))
    p.add_argument('infile', nargs='?', default='-', help='a JSON file to be validated or pretty-printed')
    p.add_argument('outfile', nargs='?', help='write the output of infile to outfile')
    p.add_argument('--sort-keys', action='store_true', help='sort the output of dictionaries alphabetically by key')
    p.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false', help='disable escaping of non-ASCII characters')
    p.add_argument('--json-lines', action='store_true', help=(
        'parse input using the JSON Lines format. '
        'Use with --no-indent or --compact to produce valid JSON Lines output.'))
    g = p.add_mutually_exclusive_group()
    g.add_argument('--indent', default=4, type=int,
                   help='separate items with newlines and use this number of spaces for indentation')
    g.add_argument('--tab', action='store_const', dest='indent', const='\t',
                   help='separate items with newlines and use tabs for indentation')
    g.add_argument('--no-indent', action='store_const', dest='indent', const=None,
                   help='separate items with spaces rather than newlines')
    g.add_argument('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    return p


def main():
    """Do what the arguments of the program say."""
    o = _parser().parse_args()
    how = {'sort_keys': o.sort_keys, 'indent': o.indent, 'ensure_ascii': o.ensure_ascii}
    if o.compact:
        how.update(indent=None, separators=(',', ':'))
    source = sys.stdin
    try:
        if o.infile != '-':
            source = open(o.infile, encoding='utf-8')
        try:
            # What is read is gone when the same file is opened for writing.
            values = [json.loads(line) for line in source] if o.json_lines else [json.load(source)]
        finally:
            if source is not sys.stdin:
                source.close()
        target = sys.stdout if o.outfile is None else open(o.outfile, 'w', encoding='utf-8')
        with target if target is not sys.stdout else _Left():
            for value in values:
                json.dump(value, target, **how)
                target.write('\n')
    except ValueError as e:
        raise SystemExit(e)


class _Left:
    # Standard output is left open.
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


if __name__ == '__main__':
    main()
