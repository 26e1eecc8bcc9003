import requests

from .compat import quote


def initialize_app(config):
    return Firebase(config)


class Firebase:
    """Firebase Interface"""

    def __init__(self, config):
        self.api_key = config["apiKey"]
        self.database_url = config["databaseURL"]
        self.requests = requests.Session()

    def path(self, *names):
        return self.database_url + "/" + "/".join(quote(name) for name in names) + ".json"
