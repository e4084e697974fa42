quit("bye\nbye")
