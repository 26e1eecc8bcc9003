from fastapi import FastAPI

from .feed import read_prices
from .models import Price

app = FastAPI(title="⟦project⟧")


@app.get("/prices", response_model=list[Price])
async def prices():
    return await read_prices()
