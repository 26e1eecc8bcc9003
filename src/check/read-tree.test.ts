import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTree } from './read-tree.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'postern-tree-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, content = ''): string {
  const place = join(root, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, content)
  return place
}

const paths = (options = {}) => readTree(root, options).entries.map(({ path }) => path)
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const entry = (path: string) => readTree(root).entries.find((found) => found.path === path)

describe('a folder', () => {
  test('files with their sizes and modes, read when they are asked', () => {
    put('a/b.txt', 'hello world')
    chmodSync(put('run.sh', '#!/bin/sh\n'), 0o755)
    expect(readTree(root)).toMatchObject({
      unknown: [],
      entries: [
        { path: 'run.sh', kind: 'file', size: 10, executable: true },
        { path: 'a/b.txt', kind: 'file', size: 11, executable: false },
      ],
    })
    expect(text(entry('a/b.txt')?.read(5))).toBe('hello')
    expect(text(entry('a/b.txt')?.read(500))).toBe('hello world')
  })

  test('hard links are files', () => {
    linkSync(put('a', 'same'), join(root, 'b'))
    expect(readTree(root).entries.map(({ kind }) => kind)).toEqual(['file', 'file'])
  })

  test('a `/` at the end of its path changes nothing; a link to a folder is the folder', () => {
    put('in/a')
    symlinkSync(join(root, 'in'), join(root, 'there'))
    expect(readTree(`${root}/in///`).entries.map(({ path }) => path)).toEqual(['a'])
    expect(readTree(join(root, 'there')).entries.map(({ path }) => path)).toEqual(['a'])
  })

  test.each([
    ['nothing', 'nothing: no such file'],
    ['file', 'file: not a folder'],
    ['loop', 'loop: a symbolic link, or a loop of them'],
  ])('%s is told', (name, message) => {
    put('file')
    symlinkSync('loop', join(root, 'loop'))
    expect(() => readTree(join(root, name))).toThrow(
      expect.objectContaining({ code: 'E_UNREADABLE', message: expect.stringContaining(message) }),
    )
  })
})

describe('what is near the root comes first', () => {
  test('levels in order, hidden folders first in each, node_modules last of all', () => {
    for (const path of ['node_modules/x/i.js', 'src/deep/a.js', 'src/a.js', '.vscode/tasks.json', 'index.js'])
      put(path)
    expect(paths()).toEqual([
      'index.js',
      '.vscode/tasks.json',
      'src/a.js',
      'src/deep/a.js',
      'node_modules/x/i.js',
    ])
  })

  test('the limit leaves out the rest, with a count', () => {
    for (let number = 0; number < 30; number++) put(`src/${number}/file.js`)
    put('package.json')
    const { entries, unknown } = readTree(root, { entries: 8 })
    expect(entries).toHaveLength(8)
    expect(entries[0]?.path).toBe('package.json')
    expect(unknown).toEqual([
      { what: expect.stringMatching(/^\d+ files and folders$/), why: expect.stringContaining('at most 8') },
    ])
  })

  test('a folder with very many files crowds out neither the others nor its own configuration', () => {
    for (let number = 0; number < 200; number++) put(`${number}.dat`)
    for (const path of ['zzz/server.js', 'package.json', '.npmrc', 'zzz/.vscode/tasks.json']) put(path)
    const { entries, unknown } = readTree(root, { entries: 40 })
    const found = entries.map(({ path }) => path)
    for (const path of ['zzz/server.js', 'package.json', '.npmrc', 'zzz/.vscode/tasks.json'])
      expect.soft(found).toContain(path)
    expect(found.length + Number.parseInt(unknown[0]?.what ?? '', 10)).toBe(204)
  })
})

describe('git’s own folder', () => {
  test('configuration and hooks are read, also of submodules; versions are not, and that is told once', () => {
    const hash = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    for (const git of ['.git', '.git/modules/lib/sub', 'inner/.git']) {
      for (const path of ['config', 'hooks/post-checkout', 'info/attributes', 'HEAD', 'packed-refs'])
        put(`${git}/${path}`)
      for (const path of [
        `objects/e6/${hash}`,
        'objects/pack/pack-1.pack',
        'logs/HEAD',
        'refs/heads/main',
        'index',
      ])
        put(`${git}/${path}`)
    }
    put('.git/objects/payload.js')
    put('objects/pack/kept.js')
    const { entries, unknown } = readTree(root)
    const found = entries.map(({ path }) => path)
    expect(found).toContain('.git/modules/lib/sub/hooks/post-checkout')
    expect(found).toContain('.git/objects/payload.js')
    expect(found).toContain('objects/pack/kept.js')
    expect(found).toHaveLength(17)
    expect(found.filter((path) => /pack-1|e6\/|logs|refs\/|index/.test(path))).toEqual([])
    const why = 'the versions that git keeps are not read'
    expect(unknown).toEqual([
      { what: '.git', why },
      { what: 'inner/.git', why },
    ])
  })
})

describe('hostile folders', () => {
  test('links are not followed, wherever they lead', () => {
    put('inner/file')
    symlinkSync('..', join(root, 'inner', 'up'))
    symlinkSync('loop', join(root, 'loop'))
    symlinkSync('/etc/passwd', join(root, 'secret'))
    symlinkSync('nowhere', join(root, 'dangling'))
    const { entries } = readTree(root)
    expect(entries.map(({ path, kind, target }) => [path, kind, target])).toEqual([
      ['dangling', 'link', 'nowhere'],
      ['loop', 'link', 'loop'],
      ['secret', 'link', '/etc/passwd'],
      ['inner/file', 'file', undefined],
      ['inner/up', 'link', '..'],
    ])
    for (const { kind, read } of entries) if (kind === 'link') expect(() => read(10)).toThrow('not a regular')
  })

  test('pipes are not opened, not even one that takes the place of a file', () => {
    const place = put('file', 'text')
    expect(spawnSync('mkfifo', [join(root, 'pipe')]).status).toBe(0)
    const { entries } = readTree(root)
    expect(entries.map(({ path, kind }) => [path, kind])).toEqual([
      ['file', 'file'],
      ['pipe', 'other'],
    ])
    expect(() => entries[1]?.read(10)).toThrow('not a regular file')
    unlinkSync(place)
    expect(spawnSync('mkfifo', [place]).status).toBe(0)
    expect(() => entries[0]?.read(10)).toThrow('not a regular file')
    unlinkSync(place)
    symlinkSync('/etc/passwd', place)
    expect(() => entries[0]?.read(10)).toThrow('a symbolic link')
    unlinkSync(place)
    expect(() => entries[0]?.read(10)).toThrow('no such file')
  })

  test('folders beyond the depth are named', () => {
    put('a/b/c/d/file')
    expect(readTree(root, { depth: 3 })).toEqual({
      entries: [],
      unknown: [{ what: 'a/b/c/d', why: 'folders are read 3 deep' }],
    })
  })

  test('a path too long for the system is told, as is every folder that cannot be listed', () => {
    const long = (letter: string) => `${`${letter.repeat(200)}/`.repeat(12)}end`
    put(`${long('a')}/file`)
    put(`${long('b')}/file`)
    renameSync(join(root, 'b'.repeat(200)), join(root, long('a'), 'b'))
    const { entries, unknown } = readTree(root)
    expect(entries.map(({ path }) => path)).toEqual([`${long('a')}/file`])
    expect(unknown).toEqual([{ what: expect.any(String), why: 'the path is too long' }])
    const shorter = join(root, 'a'.repeat(200))
    renameSync(join(root, long('a'), 'b'), join(root, 'b'))
    rmSync(shorter, { recursive: true })
  })

  test('of a large file no more is read than is asked for', () => {
    truncateSync(put('large'), 200_000_000)
    const large = entry('large')
    expect(large?.size).toBe(200_000_000)
    expect(large?.read(1_000).length).toBe(1_000)
  })

  test('a name that is not UTF-8 is told', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x61, 0xff])]), '')
    expect(readTree(root)).toEqual({
      entries: [],
      unknown: [{ what: 'a\ufffd', why: 'its name is not UTF-8' }],
    })
  })
})
