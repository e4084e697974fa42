from .. import v; from ..s1 import name; from . import leaf; import pk.sub.leaf as L; print(v,name,leaf,L is leaf)
