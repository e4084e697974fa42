from ..s1 import nosuch
