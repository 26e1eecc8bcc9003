def load_⟦entity⟧s():
    return [
        {"id": 1, "title": "First ⟦entity⟧", "amount": 10},
        {"id": 2, "title": "Second ⟦entity⟧", "amount": 25},
    ]
