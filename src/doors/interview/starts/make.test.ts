import { expect, test } from 'vitest'
import reader from './make.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('recipes, what is run as the file is read, and lines that go on', () => {
  const makefile =
    'V := $(shell git describe)\n# all: x\n\nall: a\n\t@echo $$HOME\n\t# note\n\tsh x \\\n\t  -y\n'
  expect(seen({ Makefile: makefile })).toEqual([
    'build Makefile:1:6 git describe',
    'build Makefile:5:3 echo $HOME',
    'build Makefile:7:2 sh x    -y',
  ])
})
