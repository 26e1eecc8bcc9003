const controller = require('../src/controllers/⟦entity⟧s')

test('there is a controller for each route', () => {
  expect(Object.keys(controller)).toEqual(['list', 'read', 'create', 'remove'])
})
