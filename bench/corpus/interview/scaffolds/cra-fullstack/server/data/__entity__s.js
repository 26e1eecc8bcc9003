const rows = [
  { id: '1', title: 'Dragon egg', price: 120 },
  { id: '2', title: 'Silver key', price: 45 },
]

exports.all = () => rows
exports.byId = (id) => rows.find((row) => row.id === id)
