const required = ['MONGO_URI', 'JWT_SECRET']

const env = { ...process.env }
const missing = required.filter((name) => !env[name])
if (missing.length > 0) throw new Error(`set ${missing.join(', ')} in .env`)
if (env.PUBLIC_KEY_BASE64) env.PUBLIC_KEY = Buffer.from(env.PUBLIC_KEY_BASE64, 'base64').toString('utf8')

module.exports = { env: Object.freeze(env) }
