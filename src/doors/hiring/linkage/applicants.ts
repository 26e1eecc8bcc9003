import { createScorer, probabilityOf, type Scorer } from '../../../linkage/parameters.ts'
import type { Application } from '../application.ts'
import { isCommon, isCommonWeak } from './common.ts'
import type { ApplicationLink, Company, SharedKind } from './company.ts'
import { type ComparedProfile, preparedProfile } from './compared.ts'
import { learntParameters } from './learn.ts'
import { countTerms, type Links, note, pairsOf } from './pairs.ts'
import { applicantParameters } from './parameters.ts'
import type { ApplicantProfile } from './profile.ts'
import { relationOf } from './relation.ts'
import { ringOf, ringsOf } from './ring.ts'
import { APPLICANT_SCHEMA } from './schema.ts'
import { sharedValues } from './shared.ts'

/** From this probability on two applications are told as linked. */
const LINKED_FROM = 0.5
const LINKS_TOLD = 50

/** Share by which a pool may grow before it is weighed anew. */
const GROWTH = 0.1

/** A contact of somebody who vouches, and an address in commits, may be another applicant’s own. */
const ALSO: Partial<Record<SharedKind, readonly SharedKind[]>> = {
  reference: ['mailbox', 'phone'],
  referrer: ['mailbox'],
  'commit address': ['mailbox'],
}

interface Settled {
  /** How many there were. */
  size: number
  scorer: Scorer<ComparedProfile>
  prepared: Map<string, ComparedProfile>
  links: Links
  /** Absent: to be found anew. */
  rings: Map<string, readonly string[]> | undefined
}

/**
 * Applications that are compared with each other. What is added or removed counts from the next {@link settle} on.
 *
 * @example
 * const applicants = new Applicants()
 * for (const application of applications) applicants.add(profileOf(application))
 * applicants.settle()
 * applicants.companyOf(applications[0]).links
 */
export class Applicants {
  readonly #profiles = new Map<string, ApplicantProfile>()
  /** Who has a value: `kind\0value` → ids, in the order in which they came. */
  readonly #having = new Map<string, Set<string>>()
  /** Of those, who have it as a weak value. */
  readonly #weak = new Map<string, Set<string>>()
  #settled: Settled | undefined

  get size(): number {
    return this.#profiles.size
  }

  /** Adds an application, or replaces an earlier version of it. */
  add(profile: ApplicantProfile): void {
    this.remove(profile.id)
    this.#profiles.set(profile.id, profile)
    for (const key of keysOf(profile)) join(this.#having, key, profile.id)
    for (const key of weakKeysOf(profile)) join(this.#weak, key, profile.id)
    if (this.#settled) this.#extend(profile, this.#settled)
  }

  /** Forgets an application; nothing of it stays. */
  remove(id: string): void {
    const profile = this.#profiles.get(id)
    if (!profile) return
    this.#profiles.delete(id)
    for (const key of keysOf(profile)) leave(this.#having, key, id)
    for (const key of weakKeysOf(profile)) leave(this.#weak, key, id)
    if (!this.#settled) return
    const { prepared, links } = this.#settled
    prepared.delete(id)
    for (const other of links.get(id)?.keys() ?? []) links.get(other)?.delete(id)
    links.delete(id)
    this.#settled.rings = undefined
  }

  /**
   * Weighs all that is shared. One that comes later is weighed by what was learnt here, until there are a tenth more.
   */
  settle(): void {
    if (this.#settled && this.size <= this.#settled.size * (1 + GROWTH) + 1) return
    const size = this.size
    const prepared = new Map([...this.#profiles].map(([id, profile]) => [id, this.#prepare(profile)]))
    const counts = APPLICANT_SCHEMA.comparisons.map(({ terms, levels }) =>
      levels.some(({ rarity }) => rarity) ? countTerms(prepared.values(), terms) : new Map<string, number>(),
    )
    const pairs = pairsOf(prepared)
    const parameters = learntParameters(applicantParameters(counts, size), pairs, size)
    const scorer = createScorer(APPLICANT_SCHEMA, parameters)
    const links: Links = new Map()
    for (const [one, other] of pairs) note(links, one.id, other.id, scorer.bits(one, other))
    this.#settled = { size, scorer, prepared, links, rings: undefined }
  }

  #prepare(profile: ApplicantProfile): ComparedProfile {
    return preparedProfile(profile, (kind, value) => this.#isCommon(`${kind}\0${value}`))
  }

  /** Compares one with those who have a value of it, and with nobody else. */
  #extend(profile: ApplicantProfile, settled: Settled): void {
    const { prepared, links, scorer } = settled
    const one = this.#prepare(profile)
    prepared.set(one.id, one)
    for (const key of keysOf(profile)) {
      const ids = this.#having.get(key) ?? new Set<string>()
      if (this.#isCommon(key)) continue
      for (const id of this.#weak.get(key) ?? []) {
        // What nobody else had until now was left out of it.
        const weak = this.#profiles.get(id)
        if (weak) prepared.set(id, this.#prepare(weak))
      }
      for (const id of ids) {
        const other = prepared.get(id)
        if (other && id !== one.id && !links.get(one.id)?.has(id))
          note(links, one.id, id, scorer.bits(one, other))
      }
    }
    settled.rings = undefined
  }

  /** What an application has in common with the others. */
  companyOf(application: Application): Company {
    this.settle()
    const own = this.#profiles.get(application.id)
    const settled = this.#settled
    if (!own || !settled) return { compared: this.size, shared: [], links: [] }
    const others = (kind: SharedKind, value: string) => {
      const key = `${kind}\0${value}`
      const ids = new Set(ALSO[kind]?.flatMap((one) => this.#giving(`${one}\0${value}`)))
      const having = this.#weak.get(key)?.has(own.id) ? this.#giving(key) : this.#having.get(key)
      for (const id of having ?? []) ids.add(id)
      return isCommon(kind, ids.size) || this.#isCommon(key) ? [] : [...ids].filter((id) => id !== own.id)
    }
    const isCommonRun = (hash: number) => isCommon('paragraph', this.#count('paragraph', `${hash}`))
    const shared = sharedValues(application, own, others, isCommonRun, (id) => this.#profiles.get(id))
    const links = [...(settled.links.get(own.id) ?? [])]
      .filter(([, bits]) => probabilityOf(bits) >= LINKED_FROM)
      .sort(([, a], [, b]) => b - a)
      .slice(0, LINKS_TOLD)
      .flatMap(([id, bits]) => this.#link(own, id, bits, settled))
    settled.rings ??= ringsOf([...settled.prepared.keys()], settled.links)
    const members = settled.rings.get(own.id)
    return {
      compared: this.size - 1,
      shared,
      links,
      ...(members ? { ring: ringOf(members, shared) } : {}),
    }
  }

  #count(kind: SharedKind, value: string): number {
    return this.#having.get(`${kind}\0${value}`)?.size ?? 0
  }

  #isCommon(key: string): boolean {
    const count = this.#having.get(key)?.size ?? 0
    return (
      isCommon(key.slice(0, key.indexOf('\0')) as SharedKind, count) ||
      isCommonWeak(this.#weak.get(key)?.size ?? 0, count)
    )
  }

  /** Who gave a value as their own. */
  #giving(key: string): string[] {
    const weak = this.#weak.get(key)
    return [...(this.#having.get(key) ?? [])].filter((id) => !weak?.has(id))
  }

  #link(own: ApplicantProfile, id: string, bits: number, { scorer, prepared }: Settled): ApplicationLink[] {
    const other = this.#profiles.get(id)
    const [a, b] = [prepared.get(own.id), prepared.get(id)]
    if (!other || !a || !b) return []
    const parts = APPLICANT_SCHEMA.comparisons
      .map(({ name, levels }, at) => ({ name, levels, ...scorer.part(at, a, b) }))
      .filter((part) => part.level >= 0 && part.level < part.levels.length - 1)
      .sort((x, y) => y.bits - x.bits)
    const because = parts.map(
      ({ name, levels, level, bits: of }) =>
        `${levels[level]?.label} ${name} (${of >= 0 ? '+' : ''}${of.toFixed(1)} bits)`,
    )
    return [
      {
        application: id,
        probability: Math.round(probabilityOf(bits) * 10_000) / 10_000,
        bits: Math.round(bits * 10) / 10,
        ...relationOf(own, other),
        ...(other.stage === undefined ? {} : { stage: other.stage }),
        because,
        kinds: parts.filter((part) => part.bits > 0).map(({ name }) => name),
      },
    ]
  }
}

function* keysOf({ values, fingerprints }: ApplicantProfile): Generator<string> {
  for (const { kind, value } of values) yield `${kind}\0${value}`
  for (const { hashes } of fingerprints) for (const hash of hashes) yield `paragraph\0${hash}`
}

function* weakKeysOf({ values }: ApplicantProfile): Generator<string> {
  for (const { kind, value, weak } of values) if (weak) yield `${kind}\0${value}`
}

function join(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

function leave(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key)
  ids?.delete(id)
  if (ids?.size === 0) index.delete(key)
}
