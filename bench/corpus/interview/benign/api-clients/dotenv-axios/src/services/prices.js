const axios = require('axios')

const client = axios.create({
  baseURL: process.env.PRICE_API || 'https://api.coingecko.com/api/v3',
  headers: { 'x-api-key': process.env.PRICE_KEY || '' },
  timeout: 5000,
})

exports.price = async (id) => {
  try {
    const { data } = await client.get('/simple/price', { params: { ids: id, vs_currencies: 'usd' } })
    return data[id].usd
  } catch (err) {
    const detail = err.response ? `${err.response.status} ${JSON.stringify(err.response.data)}` : err.message
    console.error('price', detail)
    return undefined
  }
}
