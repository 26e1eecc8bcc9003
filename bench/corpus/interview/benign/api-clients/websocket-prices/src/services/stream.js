const last = new Map()
const handlers = {
  ticker: ({ symbol, price }) => last.set(symbol, Number(price)),
  ping: (_, socket) => socket.send(JSON.stringify({ type: 'pong' })),
}

export function stream(url = 'wss://stream.binance.com:9443/ws/btcusdt@ticker') {
  const socket = new WebSocket(url)
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data)
    handlers[message.type]?.(message, socket)
  })
  socket.addEventListener('close', () => setTimeout(stream, 5000))
  return last
}
