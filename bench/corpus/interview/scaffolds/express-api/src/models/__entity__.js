const { Schema, model } = require('mongoose')

const ⟦entity⟧Schema = new Schema(
  {
    title: { type: String, required: true, trim: true },
    amount: { type: Number, min: 0 },
    status: { type: String, enum: ['open', 'paid', 'cancelled'], default: 'open' },
    owner: { type: Schema.Types.ObjectId, ref: 'User' },
  },
  { timestamps: true },
)

module.exports = model('⟦Entity⟧', ⟦entity⟧Schema)
