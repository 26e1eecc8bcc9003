import { countryOf, PartyDraft } from './draft.ts'
import type { Birth, Party, SanctionsList } from './party.ts'
import { child, children, type Element } from './xml.ts'

/**
 * Reads the records of the European Union's consolidated list of financial sanctions, XML 1.1.
 *
 * Source of the format: https://webgate.ec.europa.eu/fsd/fsf (xsd of xmlFullSanctionsList_1_1)
 */
export class EuReader {
  readonly records = new Set(['sanctionEntity'])
  readonly #parties: Party[] = []
  readonly #issued: string

  constructor(attributes: Readonly<Record<string, string>>) {
    this.#issued = attributes.generationDate?.slice(0, 10) ?? ''
  }

  record(entity: Element): void {
    const subject = child(entity, 'subjectType')?.attributes
    const isPerson = subject?.code === 'person' || subject?.classificationCode === 'P'
    const party = new PartyDraft(
      entity.attributes.logicalId ?? entity.attributes.euReferenceNumber ?? '',
      isPerson ? 'Person' : 'Organization',
    )
    const aliases = children(entity, 'nameAlias').map(({ attributes }) => attributes)
    for (const strong of [true, false])
      for (const alias of aliases)
        if ((alias.strong !== 'false') === strong) party.name(nameOf(alias), !strong)
    for (const { attributes } of children(entity, 'birthdate')) party.birth(birthOf(attributes))
    for (const { attributes } of children(entity, 'identification'))
      for (const number of [attributes.number, attributes.latinNumber]) party.document(number ?? '')
    for (const address of children(entity, 'address')) addAddress(party, address)
    for (const { attributes } of children(entity, 'regulation')) party.programme(attributes.programme ?? '')
    const done = party.done()
    if (done) this.#parties.push(done)
  }

  done(): SanctionsList {
    return { list: 'eu', issued: this.#issued, parties: this.#parties }
  }
}

type Attributes = Readonly<Record<string, string>>

const nameOf = ({ wholeName, firstName = '', middleName = '', lastName = '' }: Attributes) =>
  wholeName || `${firstName} ${middleName} ${lastName}`

/** An exact date, a year, or two years; dates of other calendars are left out. */
function birthOf(attributes: Attributes): Birth | undefined {
  const { birthdate = '', year = '', yearRangeFrom: from = '', yearRangeTo: to = '' } = attributes
  if ((attributes.calendarType ?? 'GREGORIAN') !== 'GREGORIAN') return undefined
  const circa = attributes.circa === 'true' ? { circa: true as const } : {}
  if (/^\d{4}-\d{2}-\d{2}$/.test(birthdate)) return { from: birthdate, to: birthdate, ...circa }
  if (/^\d{4}$/.test(from)) return { from, to: /^\d{4}$/.test(to) && to >= from ? to : from, ...circa }
  return /^\d{4}$/.test(year) ? { from: year, to: year, ...circa } : undefined
}

function addAddress(party: PartyDraft, { attributes, children: inside }: Element): void {
  const { street = '', city = '', countryDescription, countryIso2Code } = attributes
  party.address({ street, town: city, ...countryOf(countryDescription, countryIso2Code) })
  for (const { name, attributes: contact } of inside) {
    if (name !== 'contactInfo') continue
    const { key = '', value = '' } = contact
    if (/mail/i.test(key)) party.email(value)
    else if (/phone|mobile/i.test(key)) party.phone(value)
    else if (/web/i.test(key)) party.website(value)
  }
}
