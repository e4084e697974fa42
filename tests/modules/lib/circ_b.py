import circ_a
try: print(circ_a.x)
except AttributeError as e: print(e)
try:
    from circ_a import x
except ImportError as e: print(e, e.name, e.path[-13:], e.name_from)
