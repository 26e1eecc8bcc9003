import base64
import json
import zlib


def data_url(png):
    return "data:image/png;base64," + base64.b64encode(png).decode()


def pack(value):
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(value).encode())).decode()


def unpack(text):
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(text)))
