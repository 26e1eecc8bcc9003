import type { Application } from '../application.ts'
import type { HidingKind } from '../documents/document.ts'
import { isPersonName } from '../documents/person-name.ts'
import { plainWords } from '../intake/plain-words.ts'
import type { ProfileValue } from './profile.ts'
import { contradictsAll } from './same-name.ts'

/** Remarks and layers are a template's. */
const MEANT: ReadonlySet<HidingKind> = new Set(['colour', 'tiny', 'invisible', 'transparent', 'marked'])
/** Fewer are blanks, bullets and leftovers. */
const HIDDEN_WORDS = 8
const HIDDEN_KEPT = 200
/** From where people are by themselves; many apply from a university or a library. */
const IN_PERSON = new Set(['interview', 'signature', 'work'])

/** Names of others, exact network addresses and hidden text: each says little, and little explains it twice. */
export function* traces(application: Application): Generator<ProfileValue> {
  const { names, references, referrer, payouts, connections, documents, emails } = application
  const own = names.filter(({ use }) => use !== 'bankAccount')
  const payees = [
    ...payouts.flatMap(({ payee, part }) => (payee === undefined ? [] : [{ text: payee, part }])),
    ...names.filter(({ use }) => use === 'bankAccount'),
  ]
  for (const { text, part } of payees) if (contradictsAll(text, own)) yield* nameValue('payee', text, part)
  for (const { ip, event, part } of connections)
    if (ip !== undefined && IN_PERSON.has(event)) yield { kind: 'network address', value: ip, part }
  const known = [...references, ...(referrer ? [referrer] : [])].flatMap(({ name }) =>
    name === undefined ? [] : [{ text: name }],
  )
  for (const { author, lastModifiedBy, part } of documents)
    for (const name of [author, lastModifiedBy])
      if (
        name !== undefined &&
        isPersonName(name) &&
        names.length > 0 &&
        contradictsAll(name, [...names, ...known])
      )
        yield* nameValue('document author', name, part)
  for (const { knownAs, part } of emails)
    for (const { name } of knownAs)
      if (contradictsAll(name, names)) yield* nameValue('other name', name, part)
  for (const { text, hidden, part } of documents) {
    const shown = plainWords(text)
    for (const piece of hidden) {
      const value = plainWords(piece.text)
      if (!MEANT.has(piece.kind) || value.split(' ').length < HIDDEN_WORDS || shown.includes(value)) continue
      yield { kind: 'hidden text', value: value.slice(0, HIDDEN_KEPT), part }
    }
  }
}

/** A name of two words and more, in whichever order it is written. */
function* nameValue(kind: ProfileValue['kind'], text: string, part: string): Generator<ProfileValue> {
  const words = plainWords(text).split(' ')
  if (words.length >= 2) yield { kind, value: words.sort().join(' '), part }
}
