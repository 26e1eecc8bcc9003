const express = require('express')
const { all, byId } = require('../data/⟦entity⟧s')

const router = express.Router()
router.get('/', (req, res) => res.json(all()))
router.get('/:id', (req, res) => res.json(byId(req.params.id) ?? null))

module.exports = router
