from ledger_client.signing import sign


def test_sign():
    assert len(sign("k", b"{}")) == 64
