import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { CheckPool } from '../../../src/check/pool.ts'
import type { CheckTask } from '../../../src/check/task.ts'
import type { CheckLine } from '../../../src/core/check-line.ts'
import { writeFiles } from './build.ts'
import { isTold } from './corpus.ts'
import type { Content, Project, Sample } from './sample.ts'

/** A sample as it was written out and judged. */
export interface JudgedSample extends Pick<Sample, 'label' | 'family' | 'id' | 'half'> {
  implants: Project['implants']
  line: CheckLine
}

/** A sample with what is to be judged of it: as it is, or after a change. */
export interface Wanted {
  sample: Sample
  project: Project
}

/**
 * Writes samples to folders whose names say nothing of them, and has each judged as one subject.
 *
 * @param folder empty; nothing is taken away from it.
 */
export async function judgeSamples(
  pool: Pick<CheckPool, 'run'>,
  wanted: Iterable<Wanted>,
  folder: string,
): Promise<JudgedSample[]> {
  const running: Promise<JudgedSample>[] = []
  for (const { sample, project } of wanted) {
    const place = join(folder, `subject-${String(running.length).padStart(5, '0')}`)
    const { label, family, id, half } = sample
    const known = { label, family, id, half, implants: project.implants }
    running.push(pool.run(task(sample, project, place)).then(({ line }) => ({ ...known, line })))
  }
  return Promise.all(running)
}

function task({ single, source }: Sample, { files }: Project, place: string): CheckTask {
  if (single?.command)
    return { name: 'command', command: String(files.get(single.name)).trim(), door: 'interview' }
  mkdirSync(place, { recursive: true })
  if (source === undefined) writeFiles(files, place)
  else {
    copyPlain(source, place)
    const differs = ([path, content]: [string, Content]) => {
      const copied = join(place, path)
      return !existsSync(copied) || !readFileSync(copied).equals(Buffer.from(content))
    }
    writeFiles(new Map([...files].filter(differs)), place)
  }
  const name = single ? join(place, single.name) : place
  return { name, door: 'interview' }
}

/** Copies files, folders and links; what is neither is left out, and what is told to the bench alone. */
function copyPlain(source: string, place: string): void {
  cpSync(source, place, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => {
      if (dirname(path) === source && isTold(source, basename(path))) return false
      const stats = lstatSync(path)
      return stats.isFile() || stats.isDirectory() || stats.isSymbolicLink()
    },
  })
}
