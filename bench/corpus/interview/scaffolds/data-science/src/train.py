from sklearn.linear_model import Ridge

from features import add_lags
from load import load


def main():
    frame = add_lags(load(), ["⟦entity⟧s", "amount"], lags=(1,))
    model = Ridge().fit(frame.drop(columns=["amount"]), frame["amount"])
    print("coefficients", model.coef_)


if __name__ == "__main__":
    main()
