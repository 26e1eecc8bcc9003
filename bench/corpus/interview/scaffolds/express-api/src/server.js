require('dotenv').config()
const app = require('./app')
const { connect } = require('./config/db')

const port = process.env.PORT || 4000

connect()
  .then(() => app.listen(port, () => console.log(`⟦project⟧ listens on ${port}`)))
  .catch((err) => {
    console.error('no database', err.message)
    process.exit(1)
  })
