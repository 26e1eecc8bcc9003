const fs = require('node:fs')
const path = require('node:path')

const cache = new Map()

function compile(source) {
  const body = source.replace(/[\\`$]/g, '\\$&').replace(/<%=\s*(\w+)\s*%>/g, '${escape(data.$1)}')
  return new Function('data', 'escape', `return \`${body}\``)
}

const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

exports.render = (name, data) => {
  if (!cache.has(name)) {
    const file = path.join(__dirname, '../views', `${name}.html`)
    cache.set(name, compile(fs.readFileSync(file, 'utf8')))
  }
  return cache.get(name)(data, escape)
}
