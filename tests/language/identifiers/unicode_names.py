café = 1
ñ, Ω, 日本語, _ü = 1, 2, 3, 4
print(café, ñ, Ω, 日本語, _ü)
ﬁn, 𝐱, ℝ, ª, µ = "fi", "bold", "R", "ord", "micro"
print(fin, x, R, a, μ)
class Ünï:
    ß = 1
    def größe(self, ä=1, *, ö=2): return ä, ö, self.ß
print(Ünï().größe(), Ünï().größe(ä=5, ö=6), Ünï.__name__, Ünï.größe.__qualname__)
print(sorted(k for k in vars(Ünï) if not k.startswith("_")))
print(getattr(Ünï, "ß"), globals()["café"], "ﬁn" in globals(), "fin" in globals())
def f(**kw): return kw
print(f(ﬁ=1, é=2), f(**{"ﬁ": 1}))
o = type("O", (), {})()
o.ﬁeld = 5
print(vars(o), o.field)
print("é".isidentifier(), "e\u0301".isidentifier(), "1a".isidentifier(), "²".isidentifier(), "𝐱".isidentifier(), "·".isidentifier(), "a·".isidentifier(), "€".isidentifier())
for src in ("€ = 1", "a€ = 1", "² = 1", "a² = 1", "“x”", "x = ‘a’", "a – b", "1\u00a0+ 1", "a\u200b = 1", "😀 = 1", "x = 5 ×3", "e\u0301 = 1", "a = 1\u3000", "a？", "\u00a0x = 1", "x\ufeff = 1", "℘ = 1", "℮ = 1", "a\u0300 = 1", "\u0300a = 1", "x = $", "x = ?", "x = a!", "x = `a`", "ａ = 1; print(a)", "１ = 1", "x = １"):
    try:
        compile(src, "s", "exec"); print("ok ", ascii(src))
    except SyntaxError as e: print("err", ascii(src), "|", ascii(e.msg), e.offset)
é = "one"
exec("e\u0301 = 'two'")
print(é, len("é"), len("e\u0301"), "é" == "e\u0301")
import sys
print({"é": 1}, ["日"], ("ñ",), 'ü', repr("ü\n"), ascii("ü日😀"), f"{'ü':>3}{é}")
