# raise ... from, in three generations.
class ConfigError(Exception):
    pass

def read(name):
    try:
        return {"port": "80x"}[name]
    except KeyError as e:
        raise ConfigError(f"no {name}") from e

def port():
    try:
        return int(read("port"))
    except ValueError as e:
        raise ConfigError("bad port") from e

def start():
    try:
        port()
    except ConfigError:
        raise SystemError("cannot start")

start()
