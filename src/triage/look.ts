import type { Strength } from '../core/finding.ts'
import type { Evidence, Machine } from './machine.ts'

/** What a look saw on a machine. */
export interface Trace {
  signal: string
  /** The file it stands in, on the machine. */
  path: string
  /** Counted from 1. */
  line?: number
  text: string
  why: string
  evidence?: Evidence | undefined
}

/** A command that starts by itself on the machine, to be judged like a pasted one. */
export interface SelfStarted {
  command: string
  path: string
  line?: number
  evidence?: Evidence | undefined
}

/** One kind of place where an attack leaves something. A file of `looks/` exports one as its default. */
export interface Look {
  /** Completes "we looked for …". */
  looksFor: string
  technique: string
  source: string
  innocent: string
  advice: string
  signals: Record<string, { strength: Strength; weight: number; title: string }>
  /** Must only read. */
  look(machine: Machine, now: number): Iterable<Trace | { starts: SelfStarted }>
}

/** Declares a look; see {@link Look}. */
export function defineLook(look: Look): Look {
  return look
}
