def load():
    try:
        return {}["missing"]
    except KeyError as e:
        raise ValueError("no such thing") from e

def run():
    try:
        load()
    except ValueError:
        undefined_name

run()
