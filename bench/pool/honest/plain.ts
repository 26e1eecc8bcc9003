import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** Nobody with anything to explain. */
export default defineHonest({
  groups: 5440,
  make: (stock) => [thin(stock.random, applicant(stock))],
})
