const fs = require('fs')
const path = require('path')
const FormData = require('form-data')
const axios = require('axios')

exports.upload = async (name) => {
  const form = new FormData()
  form.append('file', fs.createReadStream(path.join(__dirname, '../uploads', path.basename(name))))
  const { data } = await axios.post(`${process.env.MEDIA_API}/pictures`, form, { headers: form.getHeaders() })
  return data.url
}
