import { applicant, officeFile, thin, uuid } from '../applicant.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'PDF résumés exported from one design file, by people whose clocks stand elsewhere than their address.',
  make(stock) {
    const r = stock.random
    const original = uuid(r)
    const offset = r.pick(["+08'00'", "+09'00'", "+03'00'"])
    return times(4, () => {
      const one = applicant(stock, { stage: 'applied' })
      officeFile(r, one, 'pdf')
      if (one.file)
        Object.assign(one.file, {
          documentId: uuid(r),
          originalId: original,
          offset,
          creator: 'Adobe InDesign 21.0',
        })
      for (const connection of one.fields.connections) connection.utcOffset = Number(offset.slice(1, 3)) * 60
      return thin(r, one, ['file', 'connections'])
    })
  },
})
