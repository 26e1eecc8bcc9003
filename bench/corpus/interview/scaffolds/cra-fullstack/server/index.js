const express = require('express')
const bodyParser = require('body-parser')
const ⟦entity⟧Routes = require('./routes/⟦entity⟧s')

const app = express()
app.use(bodyParser.json())
app.use('/api/⟦entity⟧s', ⟦entity⟧Routes)

app.listen(process.env.PORT || 5000)
