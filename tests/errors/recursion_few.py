# Three repeated lines are shown, four are counted.
import traceback
def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)
for n in 1, 2, 3, 4, 10:
    try:
        down(n)
    except ValueError:
        traceback.print_exc()
down(6)
