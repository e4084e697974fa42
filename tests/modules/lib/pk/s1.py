name=__name__; print("s1 loaded")
