import time; time.sleep(.05); import c2; x=1
