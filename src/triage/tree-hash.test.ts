import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { treeHash } from './tree-hash.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

test('one block is its own hash, an empty file that of nothing', () => {
  expect(treeHash(Buffer.from('a'))).toBe(sha256(Buffer.from('a')).toString('base64url'))
  expect(treeHash(Buffer.alloc(0))).toBe(sha256(Buffer.alloc(0)).toString('base64url'))
})

test('several blocks are hashed together, and those hashes in turn', () => {
  const blocks = Array.from({ length: 130 }, (_, index) => Buffer.alloc(4096, index))
  const leaves = blocks.map(sha256)
  const level = [sha256(Buffer.concat(leaves.slice(0, 128))), sha256(Buffer.concat(leaves.slice(128)))]
  expect(treeHash(Buffer.concat(blocks))).toBe(sha256(Buffer.concat(level)).toString('base64url'))
})
