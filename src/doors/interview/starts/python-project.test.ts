import { expect, test } from 'vitest'
import reader from './python-project.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('files that something runs by their name, path files, own build backends and commands', () => {
  const files = {
    'setup.py': '',
    'tests/conftest.py': '',
    'a.pth': 'lib\nimport os; os.system("x")\n',
    'pyproject.toml':
      '[build-system]\nbuild-backend = "own"\nbackend-path = ["tools"]\n[project.scripts]\ngo = "pkg.cli:main"\n',
    'other.py': '',
  }
  expect(seen(files)).toEqual([
    'install setup.py:1:1 file setup.py',
    'test tests/conftest.py:1:1 in tests file tests/conftest.py',
    'start a.pth:2:1 code import os; os.system("x")',
    'install pyproject.toml:2:1 file tools/own.py',
    'start pyproject.toml:5:7 file pkg/cli.py',
    'start pyproject.toml:5:7 file src/pkg/cli.py',
    'start pyproject.toml:5:7 file pkg/cli/__init__.py',
  ])
})
