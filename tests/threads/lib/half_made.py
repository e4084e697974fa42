# A module whose import fails while others wait for it.
import sys

main = sys.modules['__main__']
x = 1
main.runs.append(x)
main.running.set()
if len(main.runs) < 5:
    main.go.wait()
    raise ValueError('half made')
y = 2
