import pickle
from pathlib import Path

MODEL = Path("build/model.pkl")


def save(model):
    MODEL.parent.mkdir(exist_ok=True)
    MODEL.write_bytes(pickle.dumps(model))


def restore():
    return pickle.loads(MODEL.read_bytes()) if MODEL.exists() else None
