import { latest } from '../services/feed.js'

export async function ⟦entity⟧Routes(app) {
  app.get('/', async () => latest())
  app.get('/:id', async (request) => (await latest()).find((one) => one.id === request.params.id) ?? null)
}
