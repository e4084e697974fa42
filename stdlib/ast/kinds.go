package ast

// This file is the table of the kinds of nodes, from which their classes are made, and by which they are read.

// A family is a class below AST. Its nodes are of several kinds, or it is the only kind itself.
type family uint8

// The families.
const (
	fMod family = iota
	fStmt
	fExpr
	fExprContext
	fBoolop
	fOperator
	fUnaryop
	fCmpop
	fComprehension
	fExcepthandler
	fArguments
	fArg
	fKeyword
	fAlias
	fWithitem
	fMatchCase
	fPattern
	fTypeIgnore
	fTypeParam
	numFamilies
)

// A kind is a class of nodes that can be in a tree.
type kind uint8

// The kinds.
const (
	kModule kind = iota
	kInteractive
	kExpression
	kFunctionType

	kFunctionDef
	kAsyncFunctionDef
	kClassDef
	kReturn
	kDelete
	kAssign
	kTypeAlias
	kAugAssign
	kAnnAssign
	kFor
	kAsyncFor
	kWhile
	kIf
	kWith
	kAsyncWith
	kMatch
	kRaise
	kTry
	kTryStar
	kAssert
	kImport
	kImportFrom
	kGlobal
	kNonlocal
	kExpr
	kPass
	kBreak
	kContinue

	kBoolOp
	kNamedExpr
	kBinOp
	kUnaryOp
	kLambda
	kIfExp
	kDict
	kSet
	kListComp
	kSetComp
	kDictComp
	kGeneratorExp
	kAwait
	kYield
	kYieldFrom
	kCompare
	kCall
	kFormattedValue
	kJoinedStr
	kConstant
	kAttribute
	kSubscript
	kStarred
	kName
	kList
	kTuple
	kSlice

	kLoad
	kStore
	kDel

	kAnd
	kOr

	kAdd
	kSub
	kMult
	kMatMult
	kDiv
	kMod
	kPow
	kLShift
	kRShift
	kBitOr
	kBitXor
	kBitAnd
	kFloorDiv

	kInvert
	kNot
	kUAdd
	kUSub

	kEq
	kNotEq
	kLt
	kLtE
	kGt
	kGtE
	kIs
	kIsNot
	kIn
	kNotIn

	kComprehension

	kExceptHandler

	kArguments

	kArg

	kKeyword

	kAlias

	kWithitem

	kMatchCase

	kMatchValue
	kMatchSingleton
	kMatchSequence
	kMatchMapping
	kMatchClass
	kMatchStar
	kMatchAs
	kMatchOr

	kTypeIgnore

	kTypeVar
	kParamSpec
	kTypeVarTuple
	numKinds
)

// families gives each family its name, and whether its nodes have a place: the attributes lineno and col_offset, and
// end_lineno and end_col_offset, which may be missing unless they have an end in any case.
var families = [numFamilies]struct {
	name       string
	place, end bool
}{
	fMod:           {name: "mod"},
	fStmt:          {name: "stmt", place: true},
	fExpr:          {name: "expr", place: true},
	fExprContext:   {name: "expr_context"},
	fBoolop:        {name: "boolop"},
	fOperator:      {name: "operator"},
	fUnaryop:       {name: "unaryop"},
	fCmpop:         {name: "cmpop"},
	fComprehension: {name: "comprehension"},
	fExcepthandler: {name: "excepthandler", place: true},
	fArguments:     {name: "arguments"},
	fArg:           {name: "arg", place: true},
	fKeyword:       {name: "keyword", place: true},
	fAlias:         {name: "alias", place: true},
	fWithitem:      {name: "withitem"},
	fMatchCase:     {name: "match_case"},
	fPattern:       {name: "pattern", place: true, end: true},
	fTypeIgnore:    {name: "type_ignore"},
	fTypeParam:     {name: "type_param", place: true, end: true},
}

// kinds describes each kind: its name and its fields. A field is a type and a name, as CPython's documentation writes them:
// of a type with * there is a list, of one with ? perhaps none.
var kinds = [numKinds]struct {
	name   string
	family family
	fields string
}{
	kModule:           {"Module", fMod, "stmt* body, type_ignore* type_ignores"},
	kInteractive:      {"Interactive", fMod, "stmt* body"},
	kExpression:       {"Expression", fMod, "expr body"},
	kFunctionType:     {"FunctionType", fMod, "expr* argtypes, expr returns"},
	kFunctionDef:      {"FunctionDef", fStmt, "identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params"},
	kAsyncFunctionDef: {"AsyncFunctionDef", fStmt, "identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params"},
	kClassDef:         {"ClassDef", fStmt, "identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params"},
	kReturn:           {"Return", fStmt, "expr? value"},
	kDelete:           {"Delete", fStmt, "expr* targets"},
	kAssign:           {"Assign", fStmt, "expr* targets, expr value, string? type_comment"},
	kTypeAlias:        {"TypeAlias", fStmt, "expr name, type_param* type_params, expr value"},
	kAugAssign:        {"AugAssign", fStmt, "expr target, operator op, expr value"},
	kAnnAssign:        {"AnnAssign", fStmt, "expr target, expr annotation, expr? value, int simple"},
	kFor:              {"For", fStmt, "expr target, expr iter, stmt* body, stmt* orelse, string? type_comment"},
	kAsyncFor:         {"AsyncFor", fStmt, "expr target, expr iter, stmt* body, stmt* orelse, string? type_comment"},
	kWhile:            {"While", fStmt, "expr test, stmt* body, stmt* orelse"},
	kIf:               {"If", fStmt, "expr test, stmt* body, stmt* orelse"},
	kWith:             {"With", fStmt, "withitem* items, stmt* body, string? type_comment"},
	kAsyncWith:        {"AsyncWith", fStmt, "withitem* items, stmt* body, string? type_comment"},
	kMatch:            {"Match", fStmt, "expr subject, match_case* cases"},
	kRaise:            {"Raise", fStmt, "expr? exc, expr? cause"},
	kTry:              {"Try", fStmt, "stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody"},
	kTryStar:          {"TryStar", fStmt, "stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody"},
	kAssert:           {"Assert", fStmt, "expr test, expr? msg"},
	kImport:           {"Import", fStmt, "alias* names"},
	kImportFrom:       {"ImportFrom", fStmt, "identifier? module, alias* names, int? level"},
	kGlobal:           {"Global", fStmt, "identifier* names"},
	kNonlocal:         {"Nonlocal", fStmt, "identifier* names"},
	kExpr:             {"Expr", fStmt, "expr value"},
	kPass:             {"Pass", fStmt, ""},
	kBreak:            {"Break", fStmt, ""},
	kContinue:         {"Continue", fStmt, ""},
	kBoolOp:           {"BoolOp", fExpr, "boolop op, expr* values"},
	kNamedExpr:        {"NamedExpr", fExpr, "expr target, expr value"},
	kBinOp:            {"BinOp", fExpr, "expr left, operator op, expr right"},
	kUnaryOp:          {"UnaryOp", fExpr, "unaryop op, expr operand"},
	kLambda:           {"Lambda", fExpr, "arguments args, expr body"},
	kIfExp:            {"IfExp", fExpr, "expr test, expr body, expr orelse"},
	kDict:             {"Dict", fExpr, "expr* keys, expr* values"},
	kSet:              {"Set", fExpr, "expr* elts"},
	kListComp:         {"ListComp", fExpr, "expr elt, comprehension* generators"},
	kSetComp:          {"SetComp", fExpr, "expr elt, comprehension* generators"},
	kDictComp:         {"DictComp", fExpr, "expr key, expr value, comprehension* generators"},
	kGeneratorExp:     {"GeneratorExp", fExpr, "expr elt, comprehension* generators"},
	kAwait:            {"Await", fExpr, "expr value"},
	kYield:            {"Yield", fExpr, "expr? value"},
	kYieldFrom:        {"YieldFrom", fExpr, "expr value"},
	kCompare:          {"Compare", fExpr, "expr left, cmpop* ops, expr* comparators"},
	kCall:             {"Call", fExpr, "expr func, expr* args, keyword* keywords"},
	kFormattedValue:   {"FormattedValue", fExpr, "expr value, int conversion, expr? format_spec"},
	kJoinedStr:        {"JoinedStr", fExpr, "expr* values"},
	kConstant:         {"Constant", fExpr, "constant value, string? kind"},
	kAttribute:        {"Attribute", fExpr, "expr value, identifier attr, expr_context ctx"},
	kSubscript:        {"Subscript", fExpr, "expr value, expr slice, expr_context ctx"},
	kStarred:          {"Starred", fExpr, "expr value, expr_context ctx"},
	kName:             {"Name", fExpr, "identifier id, expr_context ctx"},
	kList:             {"List", fExpr, "expr* elts, expr_context ctx"},
	kTuple:            {"Tuple", fExpr, "expr* elts, expr_context ctx"},
	kSlice:            {"Slice", fExpr, "expr? lower, expr? upper, expr? step"},
	kLoad:             {"Load", fExprContext, ""},
	kStore:            {"Store", fExprContext, ""},
	kDel:              {"Del", fExprContext, ""},
	kAnd:              {"And", fBoolop, ""},
	kOr:               {"Or", fBoolop, ""},
	kAdd:              {"Add", fOperator, ""},
	kSub:              {"Sub", fOperator, ""},
	kMult:             {"Mult", fOperator, ""},
	kMatMult:          {"MatMult", fOperator, ""},
	kDiv:              {"Div", fOperator, ""},
	kMod:              {"Mod", fOperator, ""},
	kPow:              {"Pow", fOperator, ""},
	kLShift:           {"LShift", fOperator, ""},
	kRShift:           {"RShift", fOperator, ""},
	kBitOr:            {"BitOr", fOperator, ""},
	kBitXor:           {"BitXor", fOperator, ""},
	kBitAnd:           {"BitAnd", fOperator, ""},
	kFloorDiv:         {"FloorDiv", fOperator, ""},
	kInvert:           {"Invert", fUnaryop, ""},
	kNot:              {"Not", fUnaryop, ""},
	kUAdd:             {"UAdd", fUnaryop, ""},
	kUSub:             {"USub", fUnaryop, ""},
	kEq:               {"Eq", fCmpop, ""},
	kNotEq:            {"NotEq", fCmpop, ""},
	kLt:               {"Lt", fCmpop, ""},
	kLtE:              {"LtE", fCmpop, ""},
	kGt:               {"Gt", fCmpop, ""},
	kGtE:              {"GtE", fCmpop, ""},
	kIs:               {"Is", fCmpop, ""},
	kIsNot:            {"IsNot", fCmpop, ""},
	kIn:               {"In", fCmpop, ""},
	kNotIn:            {"NotIn", fCmpop, ""},
	kComprehension:    {"comprehension", fComprehension, "expr target, expr iter, expr* ifs, int is_async"},
	kExceptHandler:    {"ExceptHandler", fExcepthandler, "expr? type, identifier? name, stmt* body"},
	kArguments:        {"arguments", fArguments, "arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults"},
	kArg:              {"arg", fArg, "identifier arg, expr? annotation, string? type_comment"},
	kKeyword:          {"keyword", fKeyword, "identifier? arg, expr value"},
	kAlias:            {"alias", fAlias, "identifier name, identifier? asname"},
	kWithitem:         {"withitem", fWithitem, "expr context_expr, expr? optional_vars"},
	kMatchCase:        {"match_case", fMatchCase, "pattern pattern, expr? guard, stmt* body"},
	kMatchValue:       {"MatchValue", fPattern, "expr value"},
	kMatchSingleton:   {"MatchSingleton", fPattern, "constant value"},
	kMatchSequence:    {"MatchSequence", fPattern, "pattern* patterns"},
	kMatchMapping:     {"MatchMapping", fPattern, "expr* keys, pattern* patterns, identifier? rest"},
	kMatchClass:       {"MatchClass", fPattern, "expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns"},
	kMatchStar:        {"MatchStar", fPattern, "identifier? name"},
	kMatchAs:          {"MatchAs", fPattern, "pattern? pattern, identifier? name"},
	kMatchOr:          {"MatchOr", fPattern, "pattern* patterns"},
	kTypeIgnore:       {"TypeIgnore", fTypeIgnore, "int lineno, string tag"},
	kTypeVar:          {"TypeVar", fTypeParam, "identifier name, expr? bound, expr? default_value"},
	kParamSpec:        {"ParamSpec", fTypeParam, "identifier name, expr? default_value"},
	kTypeVarTuple:     {"TypeVarTuple", fTypeParam, "identifier name, expr? default_value"},
}
