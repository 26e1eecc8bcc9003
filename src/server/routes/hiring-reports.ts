import { z } from 'zod'
import { biasReport } from '../../hiring/bias/report.ts'
import { readDisagreements } from '../../hiring/disagreements.ts'
import { takeRawBodies } from '../raw-body.ts'
import { rawBody } from '../schemas/common.ts'
import { biasReportSchema, disagreementsSchema } from '../schemas/hiring-records.ts'
import { defineRoutes } from '../services.ts'

const CSV_BYTES = 10 * 2 ** 20

export default defineRoutes((app, { store }) => {
  takeRawBodies(app, ['text/csv'])

  app.get('/api/hiring/disagreements', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Where people saw it otherwise than the program, newest first, and how often',
      querystring: z.object({ cursor: z.uuid().optional() }),
      response: { 200: disagreementsSchema },
    },
    handler: async (request) => {
      const log = await readDisagreements(store, request.query.cursor)
      await store.audit.append({ actor: request.actor, action: 'disagreements.read', target: 'applications' })
      return log
    },
  })

  app.post('/api/hiring/bias-report', {
    config: { access: 'hiring' },
    bodyLimit: CSV_BYTES,
    schema: {
      summary: 'How applications fared by groups that you supply. What you send is not stored',
      description: 'CSV with the columns application (its id, or the sender’s), attribute and group.',
      consumes: ['text/csv'],
      body: rawBody,
      response: { 200: biasReportSchema },
    },
    handler: async (request) => {
      const report = await biasReport(store, request.body.toString('utf8'))
      await store.audit.append({ actor: request.actor, action: 'bias.reported', target: 'applications' })
      return report
    },
  })
})
