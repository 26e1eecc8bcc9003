from app import create_app


def test_index():
    client = create_app().test_client()
    assert client.get("/⟦entity⟧s/").status_code == 200
