import subprocess
import sys
import time
import urllib.request

import pytest


@pytest.fixture(scope="session")
def server():
    process = subprocess.Popen([sys.executable, "-m", "uvicorn", "prices.main:app", "--port", "8123"])
    for _ in range(50):
        try:
            urllib.request.urlopen("http://127.0.0.1:8123/docs", timeout=1)
            break
        except OSError:
            time.sleep(0.1)
    yield "http://127.0.0.1:8123"
    process.terminate()
