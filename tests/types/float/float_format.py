# The format-spec mini language for floats.
nums = [0.0, -0.0, 1.0, 3.14159, -2.5, 1234567.891, 1e-7, 1e20, 1.5e300, float("inf"), float("-inf"), float("nan"), 0.5, 99.995]
specs = ["", "f", ".0f", ".1f", ".3f", "10.2f", "<10.2f", "^10.2f", "=+10.2f", "010.2f", "+.2f", " .2f", "e", ".0e", ".3e", "E", "g", ".3g", "G", ".10g", "#.3g", "#.0f", "%", ".1%", ".0%",
         ",", ",.2f", "_.2f", "n", "z.0f", "z.1f", ".5", "10", "+", ".0", ".20f", "020", "*^15.3e", "z", "015,.2f"]
for spec in specs:
    print(spec, "|", " ".join("[" + format(x, spec) + "]" for x in nums))
for spec in ["d", "x", "s", "c", "b", "5.", ".", "1.2.3f", "ff", ".1000000000000000000000f", "#", ",_f", "_,", "=", "<", "\u00e9^10.1f", "10000000000000000000000"]:
    try:
        print(spec, "[" + format(1.5, spec) + "]")
    except Exception as e:
        print(spec, type(e).__name__, e)
for fmt in ["%f", "%.0f", "%.3f", "%10.2f", "%-10.2f|", "%+.1f", "% .1f", "%010.3f", "%e", "%.2E", "%g", "%G", "%.3g", "%#.3g", "%d", "%i", "%x", "%s", "%r", "%5.1s", "%c", "%a"]:
    for x in [2.5, -1e10, float("nan"), float("-inf")]:
        try:
            print(fmt, x, "[" + fmt % x + "]")
        except Exception as e:
            print(fmt, x, type(e).__name__, e)
