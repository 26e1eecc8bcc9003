import type { Place } from '../../../../../core/finding.ts'
import type { Act, ActKind, CodeReading, HandOver, Language } from '../../../act.ts'
import { readCommand } from '../../command/reader.ts'
import { HIDING, type Origins, originNames } from '../value.ts'
import { ACTS } from './limits.ts'

/** Values that are told of one act, and characters of each. */
const VALUES = 12
const VALUE_LENGTH = 2000
const COMMAND_LENGTH = 100_000

interface Noted {
  kind: ActKind
  at: number
  how: string
  values: Set<string>
  origins: Origins
}

/** What a program was seen to do, each thing once for each place. */
export class Sightings {
  /** Where things are told that happen in code which does not stand in this file as it is. */
  site: number | undefined
  /** How the code at hand was hidden. */
  hidden: Origins = 0
  private readonly locate: (at: number) => Place
  private readonly acts = new Map<string, Noted>()
  private readonly handOvers = new Map<string, HandOver>()
  private readonly commands: Act[] = []

  constructor(locate: (at: number) => Place) {
    this.locate = locate
  }

  /** Notes an act. @param at offset of the code that does it. */
  note(
    kind: ActKind,
    at: number,
    { how, values, origins }: { how: string; values: string[]; origins: Origins },
  ): void {
    const place = this.site ?? at
    const key = `${kind} ${place} ${how}`
    let noted = this.acts.get(key)
    if (!noted) {
      if (this.acts.size >= ACTS) return
      noted = { kind, at: place, how, values: new Set(), origins: 0 }
      this.acts.set(key, noted)
    }
    noted.origins |= origins | this.hidden
    for (const value of values) if (noted.values.size < VALUES) noted.values.add(value.slice(0, VALUE_LENGTH))
  }

  /** Notes that a module, file or other code comes next. */
  handOver(at: number, to: HandOver['to'], value: string, language?: Language): void {
    const key = `${to} ${value}`
    if (this.handOvers.has(key) || this.handOvers.size >= ACTS) return
    const where = this.locate(this.site ?? at)
    this.handOvers.set(key, { where, to, value, ...(language ? { language } : {}) })
  }

  /** Notes what a command line does, as those read it who know shells. */
  command(at: number, line: string, shell: 'sh' | 'powershell' | 'cmd'): void {
    if (this.commands.length >= ACTS || line.length > COMMAND_LENGTH) return
    const where = this.locate(this.site ?? at)
    const reading = readCommand(line, { shell, where })
    const hidden = originNames(this.hidden & HIDING)
    for (const act of reading.acts)
      this.commands.push(
        this.hidden & HIDING ? { ...act, origins: [...new Set([...act.origins, ...hidden])] } : act,
      )
    for (const { to, value, language } of reading.handOvers) this.handOver(at, to, value, language)
  }

  /** What all acts of one kind were seen to work on. */
  valuesOf(kind: ActKind): string[] {
    return [...this.acts.values()].flatMap((noted) => (noted.kind === kind ? [...noted.values] : []))
  }

  /** All that was noted. @param problem why the code could not be read whole, or empty. */
  reading(problem: string): CodeReading {
    const acts = [...this.acts.values()].map(
      ({ kind, at, how, values, origins }): Act => ({
        kind,
        language: 'python',
        where: this.locate(at),
        how,
        values: [...values],
        origins: originNames(origins, kind === 'upload'),
      }),
    )
    return { acts: [...acts, ...this.commands], handOvers: [...this.handOvers.values()], problem }
  }
}
