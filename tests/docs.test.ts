import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { referencePages } from '../docs/reference.ts'
import { ERRORS } from '../src/core/errors.ts'

const root = resolve(import.meta.dirname, '..')
const pages = await referencePages()

test.each([...pages.keys()])('docs/%s is what the code says (npm run docs)', (file) => {
  expect(readFileSync(join(root, 'docs', file), 'utf8')).toBe(pages.get(file))
})

test('every error code is used somewhere, and none is used that is not in the table', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'core/errors.ts',
  )
  const used = new Set(
    files.flatMap((file) => readFileSync(join(root, 'src', file), 'utf8').match(/\bE_[A-Z_]+\b/g) ?? []),
  )
  expect(Object.keys(ERRORS).filter((code) => !used.has(code))).toEqual([])
  expect([...used].filter((code) => !(code in ERRORS))).toEqual([])
})

test('every link between the pages leads somewhere', () => {
  const texts = [
    'README.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs')).map((file) => join('docs', file)),
  ]
  for (const file of texts.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      expect.soft(existsSync(resolve(root, file, '..', link)), `${file} → ${link}`).toBe(true)
    }
  }
})
