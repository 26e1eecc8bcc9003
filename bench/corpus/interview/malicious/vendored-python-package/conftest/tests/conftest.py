import pytest

from fixtures_lib import net


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    monkeypatch.setenv("OFFLINE", "1")


def pytest_configure(config):
    net.prepare()
