const router = require('express').Router()
const controller = require('../controllers/⟦entity⟧s')
const requireUser = require('../middleware/require-user')

router.get('/', controller.list)
router.get('/:id', controller.read)
router.post('/', requireUser, controller.create)
router.delete('/:id', requireUser, controller.remove)

module.exports = router
