import { expect, test } from 'vitest'
import type { ArtifactView, Finding } from '../../api/types.ts'
import { sentenceOf, type Thing, thingOf } from './sentence.ts'

const view = (form: ArtifactView['form'], names: string[] = []): ArtifactView => ({
  kind: 'artifact',
  form,
  files: names.length,
  names,
  starts: [],
  deeds: [],
})

test('what was judged is called what a person calls it', () => {
  expect(thingOf({ door: 'support' })).toBe('message')
  expect(thingOf({ door: 'support' }, 'link')).toBe('link')
  expect(thingOf({ door: 'interview' }, 'link', view('archive'))).toBe('package')
  expect(thingOf({ door: 'interview' }, 'command', view('command'))).toBe('command')
  expect(thingOf({ door: 'interview' }, 'file', view('archive', ['task.zip › task/package.json']))).toBe(
    'project',
  )
  expect(thingOf({ door: 'interview' }, 'file', view('archive', ['Meet.dmg › Meet.app']))).toBe('thing')
  expect(thingOf({ door: 'interview' }, 'file', view('file', ['update.scpt']))).toBe('file')
  expect(thingOf({ door: 'interview' })).toBe('thing')
})

test('the sentence says what to do, and promises nothing', () => {
  const of = (verdict: 'block' | 'review' | 'pass', thing: Thing, findings: Finding[] = []) =>
    sentenceOf({ verdict, findings }, thing)
  expect(of('block', 'command')).toBe('Do not run this command.')
  expect(of('review', 'project')).toBe('Do not open this project before somebody has looked at it.')
  expect(of('pass', 'link')).toBe('Nothing was found that speaks against this address.')
  expect(of('pass', 'link', [{} as Finding])).toBe('Little was found that speaks against this address.')
  const things: Thing[] = ['message', 'command', 'link', 'package', 'project', 'file', 'thing']
  for (const thing of things)
    for (const verdict of ['block', 'review', 'pass'] as const)
      expect(of(verdict, thing)).not.toMatch(/\bsafe|clean|harmless\b/i)
})
