const router = require('express').Router()
const axios = require('axios')

const client = axios.create({ baseURL: 'https://spot-prices.invalid/v3', timeout: 4000 })

router.get('/:symbol', async (req, res, next) => {
  try {
    const { data } = await client.get(`/spot/${req.params.symbol}`)
    res.json({ price: Number(data.price) })
  } catch (err) {
    next(Object.assign(err, { body: err.response && err.response.data }))
  }
})

module.exports = router
