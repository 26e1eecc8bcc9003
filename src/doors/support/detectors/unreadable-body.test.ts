import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './unreadable-body.ts'

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('')

test.each([300, 1000, 5000])('attack: parts nested %d deep', async (depth) => {
  expect(await sightings(detector, `From: a@example.org\r\nSubject: x\r\n${nested(depth)}`)).toHaveLength(1)
})

test.each([
  ['a plain message', mail({}, 'Hello')],
  [
    'parts nested as forwards of forwards are',
    `From: a@example.org\r\nSubject: x\r\n${nested(20)}Content-Type: text/plain\r\n\r\nhi`,
  ],
  ['a boundary that never comes', mail({ 'Content-Type': 'multipart/mixed; boundary=zz' }, 'Hello')],
])('innocent: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})
