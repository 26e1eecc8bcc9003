import requests


class Client:
    def __init__(self, base="http://localhost:8000", timeout=10):
        self.base = base
        self.session = requests.Session()
        self.timeout = timeout

    def list(self):
        response = self.session.get(f"{self.base}/⟦entity⟧s", timeout=self.timeout)
        response.raise_for_status()
        return response.json()
