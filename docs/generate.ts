// Writes the reference pages from the code: `npm run docs`. A test fails when they are stale.
import { writeFileSync } from 'node:fs'
import { referencePages } from './reference.ts'

for (const [file, text] of await referencePages()) writeFileSync(new URL(file, import.meta.url), text)
