from prices.models import Price


def test_price():
    assert Price(symbol="BTC", value=1).value == 1
