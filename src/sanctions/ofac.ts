import { addTo, countryOf, isoDay, PartyDraft, tidy, wholeYears } from './draft.ts'
import type { Birth, Party, PartyAddress, PartySchema, SanctionsList } from './party.ts'
import { child, children, type Element, textOf } from './xml.ts'

/** Kinds of paper whose numbers do not point to one party: codes for characters of a name, numbers of gazettes. */
const SHARED_NUMBERS = new Set(['Chinese Commercial Code', 'Government Gazette Number'])

/** Identities of one profile that are read; OFAC’s have one. */
const IDENTITIES = 20
/** Papers of one identity. */
const DOCUMENTS = 200

/** Order in which parts make a name as it is said; what is not named here comes after, as it stands. */
const PART_ORDER = ['First Name', 'Middle Name', 'Nickname', 'Last Name', 'Patronymic', 'Matronymic']

const UNSPACED_SCRIPTS = new Set(['Hans', 'Hant', 'Japanese', 'Hang', 'Korean'])

/**
 * Reads the records of OFAC's SDN Advanced XML (the consolidated list of others comes in the same format).
 *
 * Source of the format: https://ofac.treasury.gov/sdn-list-data-formats-data-schemas
 */
export class OfacReader {
  readonly records = new Set([
    'DateOfIssue',
    'ReferenceValueSets',
    'Location',
    'IDRegDocument',
    'DistinctParty',
    'SanctionsEntry',
  ])
  /** Reference values by element and id: `FeatureType 8`. */
  readonly #values = new Map<string, Element>()
  readonly #locations = new Map<string, PartyAddress>()
  /** Numbers of papers by identity. */
  readonly #documents = new Map<string, string[]>()
  readonly #parties = new Map<string, Party>()
  readonly #lists = new Set<string>()
  #issued = ''

  record(element: Element): void {
    if (element.name === 'DateOfIssue') this.#issued = dayOf(element) ?? ''
    else if (element.name === 'ReferenceValueSets') this.#keepValues(element)
    else if (element.name === 'Location') this.#keepLocation(element)
    else if (element.name === 'IDRegDocument') this.#keepDocument(element)
    else if (element.name === 'DistinctParty') this.#keepParty(element)
    else this.#keepEntry(element)
  }

  done(): SanctionsList {
    const list = this.#lists.has('SDN List') || this.#lists.size === 0 ? 'ofac-sdn' : 'ofac-consolidated'
    return { list, issued: this.#issued, parties: [...this.#parties.values()] }
  }

  #keepValues(sets: Element): void {
    for (const set of sets.children)
      for (const value of set.children) this.#values.set(`${value.name} ${value.attributes.ID}`, value)
  }

  #value(kind: string, id: string | undefined): Element | undefined {
    return this.#values.get(`${kind} ${id}`)
  }

  #keepLocation(location: Element): void {
    const parts = new Map<string, string>()
    for (const part of children(location, 'LocationPart')) {
      const kind = this.#value('LocPartType', part.attributes.LocPartTypeID)?.text ?? ''
      const values = children(part, 'LocationPartValue')
      const value = values.find(({ attributes }) => attributes.Primary === 'true') ?? values[0]
      parts.set(kind, textOf(value, 'Value'))
    }
    const town = parts.get('CITY')
    if (!town) return
    const street = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3'].flatMap((kind) => parts.get(kind) || []).join(', ')
    const country = this.#value('Country', child(location, 'LocationCountry')?.attributes.CountryID)
    this.#locations.set(location.attributes.ID ?? '', {
      ...(street === '' ? {} : { street }),
      town,
      ...countryOf(country?.text, country?.attributes.ISO2),
    })
  }

  #keepDocument(document: Element): void {
    const kind = this.#value('IDRegDocType', document.attributes.IDRegDocTypeID)?.text ?? ''
    const identity = document.attributes.IdentityID ?? ''
    if (SHARED_NUMBERS.has(kind)) return
    const known = this.#documents.get(identity)
    const number = textOf(document, 'IDRegistrationNo')
    if (known && known.length < DOCUMENTS) known.push(number)
    else if (!known) this.#documents.set(identity, [number])
  }

  #keepParty(distinct: Element): void {
    for (const profile of children(distinct, 'Profile')) {
      const id = profile.attributes.ID ?? distinct.attributes.FixedRef ?? ''
      const party = new PartyDraft(id, this.#schemaOf(profile))
      for (const identity of children(profile, 'Identity').slice(0, IDENTITIES)) {
        if (identity.attributes.False === 'true') continue
        this.#addNames(party, identity)
        for (const number of this.#documents.get(identity.attributes.ID ?? '') ?? []) party.document(number)
      }
      for (const feature of children(profile, 'Feature')) this.#addFeature(party, feature)
      const done = party.done()
      if (done) this.#parties.set(id, done)
    }
  }

  #schemaOf(profile: Element): PartySchema {
    const sub = this.#value('PartySubType', profile.attributes.PartySubTypeID)
    if (sub?.text === 'Vessel' || sub?.text === 'Aircraft') return sub.text
    const type = this.#value('PartyType', sub?.attributes.PartyTypeID)?.text
    return type === 'Individual' ? 'Person' : 'Organization'
  }

  #addNames(party: PartyDraft, identity: Element): void {
    const groups = new Map<string, string>()
    for (const master of children(child(identity, 'NamePartGroups'), 'MasterNamePartGroup'))
      for (const { attributes } of children(master, 'NamePartGroup'))
        groups.set(attributes.ID ?? '', this.#value('NamePartType', attributes.NamePartTypeID)?.text ?? '')
    const aliases = children(identity, 'Alias')
    aliases.sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
    for (const alias of aliases)
      for (const documented of children(alias, 'DocumentedName'))
        party.name(this.#nameOf(documented, groups), alias.attributes.LowQuality === 'true')
  }

  #nameOf(documented: Element, groups: ReadonlyMap<string, string>): string {
    const parts = children(documented, 'DocumentedNamePart').flatMap((part) => {
      const value = child(part, 'NamePartValue')
      return value ? [value] : []
    })
    const script = this.#value('Script', parts[0]?.attributes.ScriptID)?.attributes.ScriptCode ?? ''
    if (UNSPACED_SCRIPTS.has(script)) return parts.map(({ text }) => text).join('')
    const place = ({ attributes }: Element) => {
      const at = PART_ORDER.indexOf(groups.get(attributes.NamePartGroupID ?? '') ?? '')
      return at === -1 ? PART_ORDER.length : at
    }
    return parts
      .sort((a, b) => place(a) - place(b))
      .map(({ text }) => text)
      .join(' ')
  }

  #addFeature(party: PartyDraft, feature: Element): void {
    const kind = this.#value('FeatureType', feature.attributes.FeatureTypeID)?.text ?? ''
    for (const version of children(feature, 'FeatureVersion')) {
      if (this.#value('Reliability', version.attributes.ReliabilityID)?.text === 'False') continue
      const detail = textOf(version, 'VersionDetail')
      if (kind === 'Birthdate') party.birth(birthOf(child(version, 'DatePeriod')))
      else if (kind === 'Email Address') party.email(detail)
      else if (kind === 'Phone Number') party.phone(detail)
      else if (kind === 'Website') party.website(detail)
      else if (kind.startsWith('Digital Currency Address')) party.wallet(detail)
      for (const { attributes } of children(version, 'VersionLocation'))
        if (kind === 'Location') party.address(this.#locations.get(attributes.LocationID ?? ''))
    }
  }

  #keepEntry(entry: Element): void {
    const list = this.#value('List', entry.attributes.ListID)?.text
    if (list) this.#lists.add(list)
    const party = this.#parties.get(entry.attributes.ProfileID ?? '')
    for (const measure of children(entry, 'SanctionsMeasure')) {
      const isProgramme = this.#value('SanctionsType', measure.attributes.SanctionsTypeID)?.text === 'Program'
      if (party && isProgramme) addTo(party.programmes, tidy(textOf(measure, 'Comment')))
    }
  }
}

const isPrimary = ({ attributes }: Element) => attributes.Primary === 'true'

const dayOf = (point: Element | undefined) =>
  isoDay(textOf(point, 'Year'), textOf(point, 'Month'), textOf(point, 'Day'))

/** A period has the earliest and latest days of its start and of its end. */
function birthOf(period: Element | undefined): Birth | undefined {
  const start = child(period, 'Start')
  const from = dayOf(child(start, 'From'))
  const to = dayOf(child(child(period, 'End'), 'To')) ?? from
  if (from === undefined || to === undefined || from > to) return undefined
  return wholeYears({ from, to, ...(start?.attributes.Approximate === 'true' ? { circa: true } : {}) })
}
