const mongoose = require('mongoose')

async function connect() {
  await mongoose.connect(process.env.MONGO_URI)
  mongoose.connection.on('error', (err) => console.error('mongo', err.message))
}

module.exports = { connect }
