# What works on syntax trees, apart from unparse (unparse.py). The classes of nodes are made in Go.

import sys


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """Parse the source into a tree of nodes.

    The same as compile() with PyCF_ONLY_AST. With type_comments=True the tree has the type comments; feature_version is
    a tuple (3, minor), the version of Python whose syntax is wanted."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    version = -1
    if isinstance(feature_version, tuple):
        major, version = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    elif feature_version is not None:
        version = feature_version
    return compile(source, filename, mode, flags, _feature_version=version, optimize=optimize)


def unparse(ast_obj):
    "Return source text whose tree is like the given one."
    import _ast_unparse
    return _ast_unparse.Unparser().visit(ast_obj)


def literal_eval(node_or_string):
    """Evaluate a literal: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis.

    The argument is source text or a tree. Anything else raises ValueError."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(" \t"), mode='eval')
    if isinstance(node, Expression):
        node = node.body
    return _literal(node)


def _malformed(node):
    line = getattr(node, 'lineno', None)
    where = f' on line {line}' if line else ''
    raise ValueError(f'malformed node or string{where}: {node!r}')


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, Call):
        if isinstance(node.func, Name) and node.func.id == 'set' and node.args == node.keywords == []:
            return set()
    elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a text that shows the tree.

    Without annotate_fields, names of fields are left out where that is clear. With include_attributes the places are
    shown. indent, a number or a string, makes it several lines. With show_empty, lists that are empty are shown."""
    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def is_default(cls, name, value):
        return value is None and getattr(cls, name, ...) is None

    # Both return the text, and whether it is simple enough to stand in one line with others.
    def show(value, level):
        if isinstance(value, AST):
            return show_node(value, level + 1)
        if not isinstance(value, list):
            return repr(value), True
        if not value:
            return '[]', True
        start, between = layout(level + 1)
        return f'[{start}{between.join([show(v, level + 1)[0] for v in value])}]', False

    def layout(level):
        if indent is None:
            return '', ', '
        return '\n' + indent * level, ',\n' + indent * level

    def show_node(node, level):
        cls = type(node)
        parts, waiting = [], []  # waiting is what is empty and shown only if something follows
        simple = True
        named = annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                named = True
                continue
            if is_default(cls, name, value):
                named = True
                continue
            if not show_empty and (value is None or value == []) and not isinstance(node, (Constant, MatchSingleton)):
                if not named:
                    waiting.append(repr(value))
                continue
            if not named:
                parts += waiting
                waiting = []
            text, is_simple = show(value, level)
            simple = simple and is_simple
            parts.append(f'{name}={text}' if named else text)
        if include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if not is_default(cls, name, value):
                    text, is_simple = show(value, level)
                    simple = simple and is_simple
                    parts.append(f'{name}={text}')
        if simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        start, between = layout(level)
        return f'{cls.__name__}({start}{between.join(parts)})', False

    return show(node, 0)[0]


def copy_location(new_node, old_node):
    "Give new_node the place of old_node if both have one, and return it."
    for name in ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or name.startswith('end_') and hasattr(old_node, name):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    "Give the nodes that have no place that of the node they are in. Return the node."

    def fix(node, line, column, end_line, end_column):
        known = node._attributes
        if 'lineno' in known:
            if hasattr(node, 'lineno'):
                line = node.lineno
            else:
                node.lineno = line
        if 'end_lineno' in known:
            value = getattr(node, 'end_lineno', None)
            if value is None:
                node.end_lineno = end_line
            else:
                end_line = value
        if 'col_offset' in known:
            if hasattr(node, 'col_offset'):
                column = node.col_offset
            else:
                node.col_offset = column
        if 'end_col_offset' in known:
            value = getattr(node, 'end_col_offset', None)
            if value is None:
                node.end_col_offset = end_column
            else:
                end_column = value
        for child in iter_child_nodes(node):
            fix(child, line, column, end_line, end_column)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    "Add n to the line numbers of all nodes in the tree. Return the node."
    for child in walk(node):
        if 'lineno' in child._attributes or isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes:
            end = getattr(child, 'end_lineno', 0)
            if end is not None:
                child.end_lineno = end + n
    return node


def iter_fields(node):
    "Yield the name and value of each field that the node has."
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    "Yield the nodes in the fields of the node."
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    "Yield all nodes in the tree, the given one first, by their distance from it."
    level = [node]
    while level:
        below = []
        for node in level:
            below.extend(iter_child_nodes(node))
            yield node
        level = below


def get_docstring(node, clean=True):
    "Return the docstring of a module, class or function, None if it has none. With clean its indentation is removed."
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def _lines(source, count):
    "Return the first lines of the source, with their ends. Only \\n, \\r and \\r\\n end a line."
    lines, start = [], 0
    while start < len(source) and len(lines) < count:
        feed, ret = source.find('\n', start), source.find('\r', start)
        if ret >= 0 and (feed < 0 or ret < feed):
            end = ret + (2 if feed == ret + 1 else 1)
        else:
            end = feed + 1 or len(source)
        lines.append(source[start:end])
        start = end
    if len(lines) < count:
        lines.append('')
    return lines


def get_source_segment(source, node, *, padded=False):
    """Return the part of the source that a node was made of, None if its place is not known.

    With padded, a segment of several lines begins with spaces up to its column."""
    try:
        line, end_line, column, end_column = node.lineno - 1, node.end_lineno, node.col_offset, node.end_col_offset
        if end_line is None or end_column is None:
            return None
        end_line -= 1
    except AttributeError:
        return None
    lines = _lines(source, end_line + 1)
    if line == end_line:
        return lines[line].encode()[column:end_column].decode()
    first = lines[line].encode()
    before = first[:column].decode()
    padding = ''.join([c if c in '\f\t' else ' ' for c in before]) if padded else ''
    last = lines[end_line].encode()[:end_column].decode()
    return ''.join([padding, first[column:].decode(), *lines[line + 1:end_line], last])


class NodeVisitor(object):
    """Visits the nodes of a tree.

    For a node of class C the method visit_C is called, or generic_visit if there is none, which visits the nodes in it."""

    def visit(self, node):
        "Visit a node."
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        "Visit the nodes in the fields of the node."
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        old = _old_constants.get(type(value))
        if old is None:
            for cls, name in _old_constants.items():
                if isinstance(value, cls):
                    old = name
                    break
        visitor = old and getattr(self, 'visit_' + old, None)
        if not visitor:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f'visit_{old} is deprecated; add visit_Constant', DeprecationWarning, 2)
        return visitor(node)


_old_constants = {bool: 'NameConstant', type(None): 'NameConstant', int: 'Num', float: 'Num', complex: 'Num', str: 'Str',
                  bytes: 'Bytes', type(...): 'Ellipsis'}


class NodeTransformer(NodeVisitor):
    """A NodeVisitor that changes the tree.

    What the methods return replaces the node: another node, None to remove it, or in a list of nodes several."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                items = []
                for item in value:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            items.extend(item)
                            continue
                    items.append(item)
                value[:] = items
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


# What follows is kept from older versions of Python.

def _deprecated(name, instead):
    import warnings
    warnings.warn(f'{name} is deprecated and will be removed in Python 3.14; use {instead} instead', DeprecationWarning,
                  stacklevel=3)


def _alias(name):
    def get(self):
        "Deprecated. Use value instead."
        _deprecated('Attribute ' + name, 'value')
        return self.value

    def set(self, value):
        _deprecated('Attribute ' + name, 'value')
        self.value = value

    return property(get, set)


Constant.n, Constant.s = _alias('n'), _alias('s')


class _ABC(type):
    def __init__(cls, *args):
        cls.__doc__ = "Deprecated AST node class. Use ast.Constant instead"

    def __instancecheck__(cls, inst):
        if cls not in _const_types:
            return type.__instancecheck__(cls, inst)
        _deprecated('ast.' + cls.__qualname__, 'ast.Constant')
        if not isinstance(inst, Constant):
            return False
        try:
            value = inst.value
        except AttributeError:
            return False
        return isinstance(value, _const_types[cls]) and not (isinstance(value, bool) and cls is _deprecated_globals['Num'])


def _new(cls, *args, **kwargs):
    for key in kwargs:
        if key in cls._fields and cls._fields.index(key) < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {key!r}")
    if cls in _const_types:
        _deprecated('ast.' + cls.__qualname__, 'ast.Constant')
        return Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)


class Num(Constant, metaclass=_ABC):
    _fields = ('n',)
    __new__ = _new


class Str(Constant, metaclass=_ABC):
    _fields = ('s',)
    __new__ = _new


class Bytes(Constant, metaclass=_ABC):
    _fields = ('s',)
    __new__ = _new


class NameConstant(Constant, metaclass=_ABC):
    __new__ = _new


class Ellipsis(Constant, metaclass=_ABC):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is _deprecated_globals['Ellipsis']:
            _deprecated('ast.Ellipsis', 'ast.Constant')
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls, *args, **kwargs)


_const_types = {Num: (int, float, complex), Str: (str,), Bytes: (bytes,), NameConstant: (type(None), bool),
                Ellipsis: (type(...),)}
_deprecated_globals = {cls.__name__: cls for cls in _const_types}


class slice(AST):
    "Deprecated AST node class."


class Index(slice):
    "Deprecated AST node class. Use the index value directly instead."

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    "Deprecated AST node class. Use ast.Tuple instead."

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def _get_dims(self):
    "Deprecated. Use elts instead."
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_get_dims, _set_dims)


class Suite(mod):
    "Deprecated AST node class.  Unused in Python 3."


class AugLoad(expr_context):
    "Deprecated AST node class.  Unused in Python 3."


class AugStore(expr_context):
    "Deprecated AST node class.  Unused in Python 3."


class Param(expr_context):
    "Deprecated AST node class.  Unused in Python 3."


for _name in _deprecated_globals:
    del globals()[_name]
del _name


def __getattr__(name):
    if name == '_Unparser':
        import _ast_unparse
        return _ast_unparse.Unparser
    if name not in _deprecated_globals:
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    globals()[name] = value = _deprecated_globals[name]
    import warnings
    warnings.warn(f'ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant instead', DeprecationWarning,
                  stacklevel=2)
    return value


def main():
    import argparse
    parser = argparse.ArgumentParser(prog='python -m ast')
    parser.add_argument('infile', nargs='?', default='-', help='the file to parse; defaults to stdin')
    parser.add_argument('-m', '--mode', default='exec', choices=('exec', 'single', 'eval', 'func_type'),
                        help='specify what kind of code must be parsed')
    parser.add_argument('--no-type-comments', default=True, action='store_false', help="don't add information about type comments")
    parser.add_argument('-a', '--include-attributes', action='store_true',
                        help='include attributes such as line numbers and column offsets')
    parser.add_argument('-i', '--indent', type=int, default=3, help='indentation of nodes (number of spaces)')
    args = parser.parse_args()
    if args.infile == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(args.infile, 'rb') as f:
            source = f.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == '__main__':
    main()
