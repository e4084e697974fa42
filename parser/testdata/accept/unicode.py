# Names and columns beyond ASCII.
é = 1
x = 'é' + y
é.ñ(ü=1)
日本 = '日本'; z
ﬁ = ª
𝒳 = 1
µ = 2
def ｆ(ａ): return ａ
import é.ñ as ö
from é import ñ
global_é = lambda é: é
class Ñ: é: int = 1
f'é{ñ!r}é'
x = '''é
é''' + é
á = á
℘ = ℮ = 1
a·b = 1
