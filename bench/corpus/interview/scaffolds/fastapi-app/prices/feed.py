import os

import httpx

FEED = os.environ.get("FEED_URL", "http://localhost:9000/prices")


async def read_prices():
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(FEED)
        response.raise_for_status()
        return response.json()
