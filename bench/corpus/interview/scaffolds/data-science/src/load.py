from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parents[1] / "data"


def load(name="sample.csv"):
    frame = pd.read_csv(DATA / name, parse_dates=["day"])
    return frame.set_index("day").sort_index()
