import type { FastifyRequest } from 'fastify'
import { readPage } from '../../hiring/page.ts'
import { assess, decideApplication } from '../../hiring/review.ts'
import { personOf } from '../access.ts'
import { hiringOf } from '../hiring-of.ts'
import { idParams } from '../schemas/common.ts'
import { applicationPageSchema, assessmentBody, checkBody, decisionBody } from '../schemas/hiring.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, services) => {
  const { store, settings } = services
  const view = (id: string, request: FastifyRequest) => readPage(store, settings, id, personOf(request).id)

  app.post('/api/hiring/applications/:id/assessment', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Record what you think of an application, and why; from then on you see the total',
      params: idParams,
      body: assessmentBody,
      response: { 200: applicationPageSchema },
    },
    handler: async (request) => {
      const { id } = request.params
      await assess(store, id, { ...request.body, by: personOf(request).id })
      return view(id, request)
    },
  })

  app.post('/api/hiring/applications/:id/decision', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Decide on an application that you have assessed',
      params: idParams,
      body: decisionBody,
      response: { 200: applicationPageSchema },
    },
    handler: async (request) => {
      const { id } = request.params
      await decideApplication(store, id, { ...request.body, by: personOf(request).id })
      return view(id, request)
    },
  })

  app.post('/api/hiring/applications/:id/checks', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Record the outcome of a check; what it verified counts, and the application is judged again',
      params: idParams,
      body: checkBody,
      response: { 200: applicationPageSchema },
    },
    handler: async (request) => {
      const { id } = request.params
      const { check, outcome, independent, ...given } = request.body
      const detail = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      await hiringOf(services).check(id, {
        planned: check,
        outcome,
        detail: { ...detail, independent },
        by: personOf(request).id,
      })
      return view(id, request)
    },
  })
})
