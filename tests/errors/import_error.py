import traceback
def t(src):
    try:
        exec(src)
    except Exception:
        traceback.print_exc()
t("import no_such_module")
t("import sys.nothing")
t("from sys import no_such_name")
t("from sys import exitt")
t("from . import x")
t("from .a import b")
t("import no.such.package")
t("from no_such import *")
from sys import argvv
