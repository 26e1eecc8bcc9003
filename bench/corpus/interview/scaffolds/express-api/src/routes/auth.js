const router = require('express').Router()
const jwt = require('jsonwebtoken')
const User = require('../models/user')

router.post('/login', async (req, res, next) => {
  try {
    const user = await User.findOne({ email: req.body.email })
    if (!user) return res.status(401).json({ error: 'unknown user' })
    const token = jwt.sign({ sub: user.id, role: user.role }, process.env.JWT_SECRET, { expiresIn: '8h' })
    res.json({ token })
  } catch (err) {
    next(err)
  }
})

module.exports = router
