const ⟦Entity⟧ = require('../models/⟦entity⟧')

exports.list = async (req, res, next) => {
  try {
    const page = Math.max(1, Number(req.query.page) || 1)
    res.json(await ⟦Entity⟧.find().sort({ createdAt: -1 }).skip((page - 1) * 20).limit(20))
  } catch (err) {
    next(err)
  }
}

exports.read = async (req, res, next) => {
  try {
    const found = await ⟦Entity⟧.findById(req.params.id)
    if (!found) return res.status(404).json({ error: 'not found' })
    res.json(found)
  } catch (err) {
    next(err)
  }
}

exports.create = async (req, res, next) => {
  try {
    res.status(201).json(await ⟦Entity⟧.create({ ...req.body, owner: req.user.sub }))
  } catch (err) {
    next(err)
  }
}

exports.remove = async (req, res, next) => {
  try {
    await ⟦Entity⟧.deleteOne({ _id: req.params.id, owner: req.user.sub })
    res.status(204).end()
  } catch (err) {
    next(err)
  }
}
