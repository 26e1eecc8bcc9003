import { PosternError } from '../../core/errors.ts'
import { doorsOf, personOf } from '../access.ts'
import { idParams } from '../schemas/common.ts'
import { type View, viewSchema } from '../schemas/view.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store, check }) => {
  app.get('/api/subjects/:id/view', {
    config: { access: 'reviewer' },
    schema: {
      summary: 'A subject made fit to show: nothing in it loads, runs or can be followed',
      params: idParams,
      response: { 200: viewSchema },
    },
    handler: async (request) => {
      const subject = await store.subjects.get(request.params.id)
      const bytes =
        subject &&
        doorsOf(personOf(request)).some((door) => door === subject.door) &&
        (await store.subjects.bytes(subject.id))
      if (!bytes) throw new PosternError('E_NOT_FOUND', 'there is no such subject')
      await store.audit.append({
        actor: request.actor,
        action: 'subject.read',
        target: `subject:${subject.id}`,
      })
      const { view } = await check({ name: subject.name, bytes, door: subject.door, view: true })
      if (!view) throw new PosternError('E_NOT_FOUND', 'what came through this door has no rendering')
      return view as View
    },
  })
})
