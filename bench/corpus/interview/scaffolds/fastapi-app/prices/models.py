from pydantic import BaseModel


class Price(BaseModel):
    symbol: str
    value: float
