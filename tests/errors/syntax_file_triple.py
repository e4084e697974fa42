x = 1
text = """begins here
and never
ends
