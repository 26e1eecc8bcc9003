const { Router } = require('express')
const { hello } = require('./lib/telemetry')

const router = Router()
hello()
router.get('/status', (req, res) => res.json({ up: process.uptime() }))
exports.router = router
