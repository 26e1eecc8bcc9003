import hashlib
import io
import zipfile
from pathlib import Path

import requests

URL = "https://archive.ics.uci.edu/static/public/275/bike+sharing+dataset.zip"
SUM = "b4a1a2a1"


def ensure(folder=Path("data")):
    if (folder / "day.csv").exists():
        return folder
    body = requests.get(URL, timeout=60).content
    if not hashlib.sha256(body).hexdigest().startswith(SUM):
        raise RuntimeError("the dataset is not the one that was expected")
    zipfile.ZipFile(io.BytesIO(body)).extractall(folder)
    return folder
