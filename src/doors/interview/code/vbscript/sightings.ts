import type { Act, ActKind, CodeReading, HandOver, Origin } from '../../act.ts'
import type { Locate } from '../command/places.ts'
import { readCommand } from '../command/reader.ts'
import { originsOf, shown, type Value } from './value.ts'

/** Acts that are told of one script. */
const ACTS = 2000
const VALUE_LENGTH = 2000

/** What a script was seen to do. */
export class Sightings {
  /** Where code is told that stands in a text of its own. */
  site: number | undefined
  private readonly locate: Locate
  private readonly acts: Act[] = []
  private readonly handOvers: HandOver[] = []

  constructor(locate: Locate) {
    this.locate = locate
  }

  /** Notes an act. @param at offset of the code that does it. */
  act(kind: ActKind, at: number, how: string, values: string[], origins: Iterable<Origin>): void {
    if (this.acts.length >= ACTS) return
    const named = [...new Set(origins)]
    this.acts.push({
      kind,
      language: 'vbscript',
      where: this.locate(this.site ?? at),
      how,
      values: values.map((value) => value.slice(0, VALUE_LENGTH)),
      origins: named.length > 0 ? named : ['unknown'],
    })
  }

  /** Notes that a command line is started, and what it does. */
  program(command: Value | undefined, at: number, how: string): void {
    const line = shown(command)
    const origins = originsOf([command])
    this.act('run-program', at, how, [line], origins)
    const { acts, handOvers } = readCommand(line, { shell: 'cmd', where: this.locate(this.site ?? at) })
    const hiding = [...origins].filter((origin) => origin === 'decoded' || origin === 'assembled')
    for (const act of acts)
      if (this.acts.length < ACTS)
        this.acts.push({ ...act, origins: [...new Set([...act.origins, ...hiding])] })
    this.handOvers.push(...handOvers)
  }

  /** All that was noted. @param problem why the script could not be read whole, or empty. */
  reading(problem: string): CodeReading {
    return { acts: this.acts, handOvers: this.handOvers, problem }
  }
}
