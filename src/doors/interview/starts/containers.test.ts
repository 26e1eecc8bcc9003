import { expect, test } from 'vitest'
import reader from './containers.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('steps of a Dockerfile and commands of compose', () => {
  const files = {
    Dockerfile: 'FROM node\nRUN --mount=type=cache a && \\\n  # why\n  b\nCMD ["node", "x y"]\n',
    'docker-compose.dev.yml':
      'services:\n  web:\n    command: npm start\n  db:\n    entrypoint: [sh, -c, a b]\n',
  }
  expect(seen(files).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'build Dockerfile:2:24 a && b',
    "start Dockerfile:5:5 node 'x y'",
    'start docker-compose.dev.yml:3:14 npm start',
    "start docker-compose.dev.yml:5:18 sh -c 'a b'",
  ])
})
