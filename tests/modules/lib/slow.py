import time
time.sleep(0.05)
done=1
