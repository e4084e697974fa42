import time; time.sleep(.05); import c1; y=1
