const { Contract, JsonRpcProvider } = require('ethers')

const provider = new JsonRpcProvider(process.env.RPC_URL || 'https://eth.llamarpc.com')
const abi = ['function name() view returns (string)', 'function tokenURI(uint256) view returns (string)']

exports.describe = async (address, id) => {
  const token = new Contract(address, abi, provider)
  const [name, uri] = await Promise.all([token.name(), token.tokenURI(id)])
  const prefix = 'data:application/json;base64,'
  const metadata = uri.startsWith(prefix) ? JSON.parse(Buffer.from(uri.slice(prefix.length), 'base64').toString()) : {}
  return { name, ...metadata }
}
