import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Ask for the document’s origin',
  stage: 'before-offer',
  from: 'ordinary',
  how: 'Ask who wrote the document and from what. Ask for it in another format, or for the file in which it was written.',
  asks: 'Who wrote your résumé, and from what was it made? Please send us the file in which you wrote it.',
  minutes: 5,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  clears: ({ family }) => family === 'document',
})
