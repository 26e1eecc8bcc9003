import { expect, test } from 'vitest'
import reader from './git-config.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('settings that git runs, aliases and submodules', () => {
  const config = `[core]
\tfsmonitor = "sh .x"
\tbare = false
\tpager = less
[filter "lfs"]
\tclean = git-lfs clean -- %f
[alias]
\tst = status
\tup = "!sh up"
[credential]
\thelper = store
`
  expect(seen({ '.git/config': config, '.gitmodules': '[submodule "a"]\n\tupdate = !node x\n' })).toEqual([
    'open .git/config:2:15 sh .x',
    'open .git/config:4:10 less',
    'clone .git/config:6:10 git-lfs clean -- %f',
    'clone .git/config:9:9 sh up',
    'clone .gitmodules:2:12 node x',
  ])
})
