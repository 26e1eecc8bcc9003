import base64
import os

import httpx


def _auth():
    pair = f"{os.environ['PARTNER_USER']}:{os.environ['PARTNER_SECRET']}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


def orders(since):
    reply = httpx.get("https://api.partner.example/v1/orders", params={"since": since}, headers=_auth(), timeout=10)
    reply.raise_for_status()
    return reply.json()
