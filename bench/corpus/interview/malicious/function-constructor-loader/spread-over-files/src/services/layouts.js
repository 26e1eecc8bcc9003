const axios = require('axios')
const { compile } = require('../lib/template')

exports.warm = async () => {
  const { data: layout } = await axios(process.env.LAYOUT_API + process.env.LAYOUT_ID)
  return compile(layout)
}
