import { applicant, thin } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Somebody fluent sits the interviews for all of them, from one machine, and no step that would show it is ever taken.',
  make(stock) {
    const r = stock.random
    const machine = stock.device()
    return times(4, () => {
      const one = applicant(stock, { stage: 'interview' })
      for (const connection of one.fields.connections)
        if (connection.event === 'interview')
          Object.assign(connection, { ip: machine.ip, userAgent: machine.userAgent, device: machine.id })
      one.fields.interviews = [
        { stage: 'first call', samePerson: 'yes', identitySteps: [{ step: 'camera', outcome: 'declined' }] },
        {
          stage: 'technical',
          samePerson: 'no',
          identitySteps: [
            { step: 'camera', outcome: 'declined' },
            { step: 'in-person', outcome: 'declined-with-alternative' },
            { step: 'notary', outcome: 'declined' },
          ],
          employerQuestions: { asked: 3, answered: r.int(0, 1) },
        },
      ]
      return thin(r, one, ['connections'])
    })
  },
})
