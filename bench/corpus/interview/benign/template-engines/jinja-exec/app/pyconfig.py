import types


def from_pyfile(path):
    module = types.ModuleType("config")
    module.__file__ = path
    with open(path, "rb") as source:
        exec(compile(source.read(), path, "exec"), module.__dict__)
    return {key: getattr(module, key) for key in dir(module) if key.isupper()}
