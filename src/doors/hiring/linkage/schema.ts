import { type Comparison, type LinkSchema, NOT_COMPARED } from '../../../linkage/schema.ts'
import type { SharedKind } from './company.ts'
import type { ComparedProfile } from './compared.ts'

interface Compared {
  name: string
  kinds: readonly SharedKind[]
  /** What follows from another kind is not counted twice: it is not compared where one of these is the same. */
  unless?: readonly SharedKind[]
}

/**
 * Kinds of value that are compared, each with the words for having it in common. The applicants’ own names are no part
 * of it.
 */
const KINDS: readonly Compared[] = [
  { name: 'phone', kinds: ['phone'] },
  { name: 'mailbox', kinds: ['mailbox'] },
  { name: 'account or wallet', kinds: ['wallet', 'bank account'] },
  { name: 'paper number', kinds: ['paper'] },
  { name: 'device', kinds: ['device'] },
  { name: 'network and browser', kinds: ['address of the network and browser'] },
  { name: 'address', kinds: ['address'] },
  { name: 'shipping address', kinds: ['shipping address'] },
  { name: 'code-host account', kinds: ['code-host account', 'commit address'] },
  { name: 'state of code', kinds: ['state of code'] },
  { name: 'document ancestor', kinds: ['document ancestor'] },
  { name: 'own page', kinds: ['link'] },
  { name: 'reference', kinds: ['reference'] },
  { name: 'payee', kinds: ['payee'], unless: ['wallet', 'bank account'] },
  {
    name: 'network address',
    kinds: ['network address'],
    unless: ['address of the network and browser', 'device'],
  },
  { name: 'document author', kinds: ['document author'], unless: ['document ancestor'] },
  { name: 'other name', kinds: ['other name'], unless: ['mailbox'] },
  { name: 'hidden text', kinds: ['hidden text'], unless: ['document ancestor'] },
]

const valuesOf = ({ values }: ComparedProfile, kinds: readonly SharedKind[]) =>
  kinds.length === 1
    ? (values.get(kinds[0] as SharedKind) ?? NONE)
    : kinds.flatMap((kind) => values.get(kind) ?? NONE)

const NONE: readonly string[] = []

/** Whether both have a value of these kinds, and not both weakly. */
const haveSame = (a: ComparedProfile, b: ComparedProfile, kinds: readonly SharedKind[]): boolean => {
  const theirs = valuesOf(b, kinds)
  return valuesOf(a, kinds).some(
    (value) => theirs.includes(value) && !(a.weak.has(value) && b.weak.has(value)),
  )
}

const sameOrNot = ({ name, kinds, unless = [] }: Compared): Comparison<ComparedProfile> => ({
  name,
  levels: [{ label: 'the same', rarity: true }, { label: 'different' }],
  compare(a, b) {
    const [ours, theirs] = [valuesOf(a, kinds), valuesOf(b, kinds)]
    if (ours.length === 0 || theirs.length === 0) return NOT_COMPARED
    if (haveSame(a, b, unless)) return NOT_COMPARED
    return haveSame(a, b, kinds) ? 0 : 1
  },
  terms: (profile) => valuesOf(profile, kinds),
})

/** How many an application shares with another, of a kind of which it has many. */
const countShared = (ours: readonly string[], theirs: readonly string[]): number => {
  const set = new Set(theirs)
  return ours.reduce((count, value) => count + (set.has(value) ? 1 : 0), 0)
}

const graded = (
  name: string,
  terms: (profile: ComparedProfile) => readonly string[],
  most: number,
): Comparison<ComparedProfile> => ({
  name,
  levels: [{ label: 'many of the same' }, { label: 'some of the same' }, { label: 'different' }],
  compare(a, b) {
    const [ours, theirs] = [terms(a), terms(b)]
    if (ours.length === 0 || theirs.length === 0) return NOT_COMPARED
    const count = countShared(ours, theirs)
    return count >= most ? 0 : count > 0 ? 1 : 2
  },
  terms,
})

/** Runs of twelve words: so many are a paragraph. */
const PARAGRAPH_RUNS = 8

const passages = graded('passages of documents', ({ runs }) => runs, PARAGRAPH_RUNS)
const stations = graded('stations of the history', ({ values }) => values.get('work history') ?? NONE, 2)

/** How applications are compared: by what personas that are made in numbers have in common. */
export const APPLICANT_SCHEMA: LinkSchema<ComparedProfile> = {
  comparisons: [...KINDS.map(sameOrNot), passages, stations],
  blocking: [
    ...KINDS.map(({ name, kinds }) => ({
      name,
      keys: (profile: ComparedProfile) => valuesOf(profile, kinds),
    })),
    { name: passages.name, keys: passages.terms },
    { name: stations.name, keys: stations.terms },
  ],
}
