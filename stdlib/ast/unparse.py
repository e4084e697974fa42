# Source text of syntax trees. A method e_X gives the text of an expression or part of class X; level is the precedence that
# is wanted there: what binds less tightly is put into parentheses. A method s_X writes a statement.

from ast import AST, Constant, Expr, FormattedValue, If, JoinedStr, Name, Tuple, expr

(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, CMP, BITOR, BITXOR, BITAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT,
 ATOM) = range(18)
ITEM = BITOR  # behind * and **

BINARY = {
    'Add': ('+', ARITH), 'Sub': ('-', ARITH), 'Mult': ('*', TERM), 'MatMult': ('@', TERM), 'Div': ('/', TERM), 'Mod': ('%', TERM),
    'LShift': ('<<', SHIFT), 'RShift': ('>>', SHIFT), 'BitOr': ('|', BITOR), 'BitXor': ('^', BITXOR), 'BitAnd': ('&', BITAND),
    'FloorDiv': ('//', TERM), 'Pow': ('**', POWER)}
UNARY = {'Invert': ('~', FACTOR), 'Not': ('not ', NOT), 'UAdd': ('+', FACTOR), 'USub': ('-', FACTOR)}
COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not', 'In': 'in',
           'NotIn': 'not in'}
BOOLEAN = {'And': ('and', AND), 'Or': ('or', OR)}

TRIPLE = ('"""', "'''")
QUOTES = ("'", '"', *TRIPLE)


def class_name(node):
    return node.__class__.__name__


def escape(c, whitespace):
    if c in '\n\t' and not whitespace:
        return c
    if c == '\\' or not c.isprintable():
        return c.encode('unicode_escape').decode('ascii')
    return c


def quotable(text, quotes=QUOTES, whitespace=False):
    "The text as it may stand in a literal, and the quotes that may be around it. whitespace: newlines and tabs are escaped."
    if text.isprintable() and '\\' not in text:
        escaped = text
    else:
        escaped = ''.join([escape(c, whitespace) for c in text])
    possible = [q for q in quotes if q not in escaped and ('\n' not in escaped or q in TRIPLE)]
    if not possible:
        shown = repr(text)
        return shown[1:-1], [next((q for q in quotes if shown[0] in q), shown[0])]
    if escaped:
        last = escaped[-1]
        possible.sort(key=lambda q: q[0] == last)
        if possible[0][0] == last:
            escaped = escaped[:-1] + '\\' + last
    return escaped, possible


def quoted(text, quotes=QUOTES):
    text, possible = quotable(text, quotes)
    return possible[0] + text + possible[0]


def constant(value):
    if isinstance(value, (float, complex)):
        return repr(value).replace('inf', '1e309').replace('nan', '(1e309-1e309)')
    return repr(value)


def commas(items):
    return ', '.join(items)


def series(items):
    "The items of a tuple: one alone has a comma."
    return items[0] + ',' if len(items) == 1 else commas(items)


class Unparser:
    def __init__(self):
        self.parts = []
        self.indent = 0
        self.ignores = {}
        self.star = False  # in a try statement with except*

    def visit(self, node):
        if isinstance(node, list):
            for n in node:
                self.statement(n)
        elif isinstance(node, expr):
            self.parts.append(self.text(node))
        elif getattr(self, 's_' + class_name(node), None):
            self.statement(node)
        elif not hasattr(self, 'e_' + class_name(node)):
            return self.others(node)
        else:
            return self.text(node)
        return ''.join(self.parts)

    def others(self, node):
        "Of an unknown class of nodes what is in them."
        for name in node._fields:
            value = getattr(node, name, None)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, AST):
                    if hasattr(self, 's_' + class_name(child)):
                        self.statement(child)
                    else:
                        self.parts.append(self.text(child))
        return ''.join(self.parts)

    # Statements.

    def statement(self, node):
        method = getattr(self, 's_' + class_name(node), None)
        if method:
            method(node)
        else:
            self.others(node)

    def line(self, *text):
        self.gap()
        self.parts.append('    ' * self.indent)
        self.parts += text

    def gap(self):
        if self.parts:
            self.parts.append('\n')

    def block(self, body, extra='', docstring=False):
        self.parts.append(':' + extra)
        self.indent += 1
        self.body(body, docstring)
        self.indent -= 1

    def body(self, body, docstring):
        if docstring and len(body) >= 1 and isinstance(body[0], Expr):
            value = body[0].value
            if isinstance(value, Constant) and isinstance(value.value, str):
                self.line('u' if value.kind == 'u' else '', quoted(value.value, TRIPLE))
                body = body[1:]
        for s in body:
            self.statement(s)

    def comment(self, node):
        text = self.ignores.get(node.lineno) if self.ignores else None
        text = text or node.type_comment
        return '' if text is None else ' # type: ' + text

    def s_Module(self, node):
        self.ignores = {i.lineno: 'ignore' + i.tag for i in node.type_ignores}
        self.body(node.body, True)
        self.ignores = {}

    def s_Interactive(self, node):
        self.body(node.body, False)

    def s_Expr(self, node):
        self.line(self.text(node.value, YIELD))

    def s_Import(self, node):
        self.line('import ', self.list(node.names))

    def s_ImportFrom(self, node):
        self.line('from ', '.' * (node.level or 0), node.module or '', ' import ', self.list(node.names))

    def s_Assign(self, node):
        targets = [self.text(t, TUPLE) + ' = ' for t in node.targets]
        self.line(*targets, self.text(node.value), self.comment(node))

    def s_AugAssign(self, node):
        self.line(self.text(node.target), ' ', BINARY[class_name(node.op)][0], '= ', self.text(node.value))

    def s_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = '(' + target + ')'
        value = ' = ' + self.text(node.value) if node.value else ''
        self.line(target, ': ', self.text(node.annotation), value)

    def s_Return(self, node):
        self.line('return', self.after(' ', node.value))

    def s_Pass(self, node):
        self.line('pass')

    def s_Break(self, node):
        self.line('break')

    def s_Continue(self, node):
        self.line('continue')

    def s_Delete(self, node):
        self.line('del ', self.list(node.targets))

    def s_Assert(self, node):
        self.line('assert ', self.text(node.test), self.after(', ', node.msg))

    def s_Global(self, node):
        self.line('global ', commas(node.names))

    def s_Nonlocal(self, node):
        self.line('nonlocal ', commas(node.names))

    def s_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            return self.line('raise')
        self.line('raise ', self.text(node.exc), self.after(' from ', node.cause))

    def s_Try(self, node, star=False):
        outer, self.star = self.star, star
        self.line('try')
        self.block(node.body)
        for h in node.handlers:
            self.statement(h)
        self.orelse(node.orelse)
        if node.finalbody:
            self.line('finally')
            self.block(node.finalbody)
        self.star = outer

    def s_TryStar(self, node):
        self.s_Try(node, True)

    def s_ExceptHandler(self, node):
        name = ' as ' + node.name if node.name else ''
        self.line('except*' if self.star else 'except', self.after(' ', node.type), name)
        self.block(node.body)

    def s_ClassDef(self, node):
        self.gap()
        for d in node.decorator_list:
            self.line('@', self.text(d))
        args = self.list(node.bases + node.keywords)
        self.line('class ', node.name, self.type_params(node), '(' + args + ')' if node.bases or node.keywords else '')
        self.block(node.body, docstring=True)

    def s_FunctionDef(self, node, word='def '):
        self.gap()
        for d in node.decorator_list:
            self.line('@', self.text(d))
        self.line(word, node.name, self.type_params(node), '(', self.text(node.args), ')', self.after(' -> ', node.returns))
        self.block(node.body, self.comment(node), True)

    def s_AsyncFunctionDef(self, node):
        self.s_FunctionDef(node, 'async def ')

    def s_TypeAlias(self, node):
        self.line('type ', self.text(node.name), self.type_params(node), ' = ', self.text(node.value))

    def s_For(self, node, word='for '):
        self.line(word, self.text(node.target, TUPLE), ' in ', self.text(node.iter))
        self.block(node.body, self.comment(node))
        self.orelse(node.orelse)

    def s_AsyncFor(self, node):
        self.s_For(node, 'async for ')

    def s_If(self, node):
        word = 'if '
        while True:
            self.line(word, self.text(node.test))
            self.block(node.body)
            rest = node.orelse
            if len(rest) != 1 or not isinstance(rest[0], If):
                break
            node, word = rest[0], 'elif '
        self.orelse(rest)

    def s_While(self, node):
        self.line('while ', self.text(node.test))
        self.block(node.body)
        self.orelse(node.orelse)

    def orelse(self, body):
        if body:
            self.line('else')
            self.block(body)

    def s_With(self, node, word='with '):
        self.line(word, self.list(node.items))
        self.block(node.body, self.comment(node))

    def s_AsyncWith(self, node):
        self.s_With(node, 'async with ')

    def s_Match(self, node):
        self.line('match ', self.text(node.subject))
        self.block(node.cases)

    def s_match_case(self, node):
        self.line('case ', self.text(node.pattern), self.after(' if ', node.guard))
        self.block(node.body)

    # Expressions and parts.

    def text(self, node, level=TEST):
        method = getattr(self, 'e_' + class_name(node), None)
        if method:
            return method(node, level)
        inner = Unparser()
        return inner.visit(node) if hasattr(self, 's_' + class_name(node)) else inner.others(node)

    def after(self, before, node, level=TEST):
        "The text of a node that may be missing, and what stands before it."
        return before + self.text(node, level) if node else ''

    def list(self, nodes, level=TEST):
        return commas([self.text(n, level) for n in nodes])

    def type_params(self, node):
        params = getattr(node, 'type_params', None)
        return '[' + self.list(params) + ']' if params else ''

    def e_FunctionType(self, node, level):
        return '(' + self.list(node.argtypes) + ') -> ' + self.text(node.returns)

    def e_TypeVar(self, node, level):
        return node.name + self.after(': ', node.bound) + self.after(' = ', node.default_value)

    def e_TypeVarTuple(self, node, level):
        return '*' + node.name + self.after(' = ', node.default_value)

    def e_ParamSpec(self, node, level):
        return '**' + node.name + self.after(' = ', node.default_value)

    def e_alias(self, node, level):
        return node.name + ' as ' + node.asname if node.asname else node.name

    def e_withitem(self, node, level):
        return self.text(node.context_expr) + self.after(' as ', node.optional_vars)

    def e_keyword(self, node, level):
        return ('**' if node.arg is None else node.arg + '=') + self.text(node.value)

    def e_arg(self, node, level):
        return node.arg + self.after(': ', node.annotation)

    def e_arguments(self, node, level):
        parts = []
        args = node.posonlyargs + node.args
        first = len(args) - len(node.defaults)
        for i, a in enumerate(args):
            parts.append(self.text(a) + (self.after('=', node.defaults[i - first]) if i >= first else ''))
            if i + 1 == len(node.posonlyargs):
                parts.append('/')
        if node.vararg or node.kwonlyargs:
            parts.append('*' + (self.text(node.vararg) if node.vararg else ''))
        for a, value in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.text(a) + self.after('=', value))
        if node.kwarg:
            parts.append('**' + self.text(node.kwarg))
        return commas(parts)

    def e_comprehension(self, node, level):
        ifs = [' if ' + self.text(c, OR) for c in node.ifs]
        return ''.join([' async for ' if node.is_async else ' for ', self.text(node.target, TUPLE), ' in ',
                        self.text(node.iter, OR), *ifs])

    def parens(self, needed, text):
        return '(' + text + ')' if needed else text

    def e_Name(self, node, level):
        return node.id

    def e_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return '(' + series([constant(v) for v in value]) + ')'
        if value is ...:
            return '...'
        return ('u' if node.kind == 'u' else '') + constant(value)

    def e_NamedExpr(self, node, level):
        return self.parens(level > NAMED, self.text(node.target, ATOM) + ' := ' + self.text(node.value, ATOM))

    def e_Await(self, node, level):
        return self.parens(level > AWAIT, 'await' + self.after(' ', node.value, ATOM))

    def e_Yield(self, node, level):
        return self.parens(level > YIELD, 'yield' + self.after(' ', node.value, ATOM))

    def e_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.parens(level > YIELD, 'yield from ' + self.text(node.value, ATOM))

    def e_IfExp(self, node, level):
        return self.parens(level > TEST, ''.join([self.text(node.body, OR), ' if ', self.text(node.test, OR), ' else ',
                                                  self.text(node.orelse, TEST)]))

    def e_Lambda(self, node, level):
        args = self.text(node.args)
        return self.parens(level > TEST, ''.join(['lambda', ' ' if args else '', args, ': ', self.text(node.body, TEST)]))

    def e_BinOp(self, node, level):
        op, own = BINARY[class_name(node.op)]
        left, right = (own + 1, own) if op == '**' else (own, own + 1)
        return self.parens(level > own, f'{self.text(node.left, left)} {op} {self.text(node.right, right)}')

    def e_UnaryOp(self, node, level):
        op, own = UNARY[class_name(node.op)]
        return self.parens(level > own, op + self.text(node.operand, own))

    def e_BoolOp(self, node, level):
        word, own = BOOLEAN[class_name(node.op)]
        values = [self.text(v, min(own + i, ATOM)) for i, v in enumerate(node.values, 1)]
        return self.parens(level > own, f' {word} '.join(values))

    def e_Compare(self, node, level):
        parts = [self.text(node.left, BITOR)]
        for op, right in zip(node.ops, node.comparators):
            parts += [' ', COMPARE[class_name(op)], ' ', self.text(right, BITOR)]
        return self.parens(level > CMP, ''.join(parts))

    def e_Attribute(self, node, level):
        value = self.text(node.value, ATOM)
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += ' '  # 3.x would be a number
        return value + '.' + node.attr

    def e_Call(self, node, level):
        return self.text(node.func, ATOM) + '(' + commas([self.text(a) for a in [*node.args, *node.keywords]]) + ')'

    def e_Subscript(self, node, level):
        index = node.slice
        if isinstance(index, Tuple) and index.elts:
            inner = series([self.text(e) for e in index.elts])
        else:
            inner = self.text(index)
        return self.text(node.value, ATOM) + '[' + inner + ']'

    def e_Slice(self, node, level):
        return self.after('', node.lower) + ':' + self.after('', node.upper) + self.after(':', node.step)

    def e_Starred(self, node, level):
        return '*' + self.text(node.value, ITEM)

    def e_Tuple(self, node, level):
        return self.parens(level > TUPLE or not node.elts, series([self.text(e) for e in node.elts]))

    def e_List(self, node, level):
        return '[' + self.list(node.elts) + ']'

    def e_Set(self, node, level):
        return '{' + (self.list(node.elts) or '*()') + '}'

    def e_Dict(self, node, level):
        items = []
        for key, value in zip(node.keys, node.values):
            if key is None:
                items.append('**' + self.text(value, ITEM))
            else:
                items.append(self.text(key) + ': ' + self.text(value))
        return '{' + commas(items) + '}'

    def generators(self, node):
        return ''.join([self.text(g) for g in node.generators])

    def e_ListComp(self, node, level):
        return '[' + self.text(node.elt) + self.generators(node) + ']'

    def e_SetComp(self, node, level):
        return '{' + self.text(node.elt) + self.generators(node) + '}'

    def e_GeneratorExp(self, node, level):
        return '(' + self.text(node.elt) + self.generators(node) + ')'

    def e_DictComp(self, node, level):
        return '{' + self.text(node.key) + ': ' + self.text(node.value) + self.generators(node) + '}'

    # f-strings.

    def e_JoinedStr(self, node, level):
        parts = [(self.inner(v), isinstance(v, Constant)) for v in node.values]
        quotes, shown = list(QUOTES), []
        for text, literal in parts:
            if literal:
                text, possible = quotable(text, quotes, True)
                if not set(possible) & set(quotes):
                    break
                quotes = possible
            elif '\n' in text:
                quotes = [q for q in quotes if q in TRIPLE]
            shown.append(text)
        else:
            return 'f' + quotes[0] + ''.join(shown) + quotes[0]
        # No quotes fit all parts: they are escaped. The double quote makes repr take single ones.
        shown = [repr('"' + text)[2:-1] if literal else text for text, literal in parts]
        return "f'''" + ''.join(shown) + "'''"

    def inner(self, node, in_format=False):
        "The text of a part of an f-string, or of its format."
        if isinstance(node, JoinedStr):
            return ''.join([self.inner(v, in_format) for v in node.values])
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace('{', '{{').replace('}', '}}')
            if in_format:
                text = text.replace('\\', '\\\\').replace("'", "\\'").replace('"', '\\"').replace('\n', '\\n')
            return text
        if isinstance(node, FormattedValue):
            return self.e_FormattedValue(node, TEST)
        raise ValueError(f'Unexpected node inside JoinedStr, {node!r}')

    def e_FormattedValue(self, node, level):
        text = self.text(node.value, OR)
        if text.startswith('{'):
            text = ' ' + text
        if node.conversion != -1:
            text += '!' + chr(node.conversion)
        if node.format_spec:
            text += ':' + self.inner(node.format_spec, True)
        return '{' + text + '}'

    # Patterns.

    def e_MatchValue(self, node, level):
        return self.text(node.value)

    def e_MatchSingleton(self, node, level):
        return constant(node.value)

    def e_MatchSequence(self, node, level):
        return '[' + self.list(node.patterns) + ']'

    def e_MatchStar(self, node, level):
        return '*' + (node.name or '_')

    def e_MatchMapping(self, node, level):
        items = [self.text(k) + ': ' + self.text(p) for k, p in zip(node.keys, node.patterns, strict=True)]
        if node.rest is not None:
            items.append('**' + node.rest)
        return '{' + commas(items) + '}'

    def e_MatchClass(self, node, level):
        args = [self.text(p) for p in node.patterns]
        args += [name + '=' + self.text(p) for name, p in zip(node.kwd_attrs, node.kwd_patterns, strict=True)]
        return self.text(node.cls, ATOM) + '(' + commas(args) + ')'

    def e_MatchAs(self, node, level):
        if node.name is None:
            return '_'
        if node.pattern is None:
            return node.name
        return self.parens(level > TEST, self.text(node.pattern, BITOR) + ' as ' + node.name)

    def e_MatchOr(self, node, level):
        return self.parens(level > BITOR, ' | '.join([self.text(p, BITXOR) for p in node.patterns]))
