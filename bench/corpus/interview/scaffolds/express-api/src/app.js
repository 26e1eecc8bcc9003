const express = require('express')
const cors = require('cors')
const ⟦entity⟧s = require('./routes/⟦entity⟧s')
const auth = require('./routes/auth')

const app = express()
app.use(cors())
app.use(express.json())
app.get('/health', (req, res) => res.json({ ok: true }))
app.use('/api/⟦entity⟧s', ⟦entity⟧s)
app.use('/api/auth', auth)

module.exports = app
