import { countryOf, PartyDraft } from './draft.ts'
import type { Birth, Party, SanctionsList } from './party.ts'
import { children, type Element, textOf } from './xml.ts'

/** What parts of a name stand in, in the order in which they are said. */
const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

/**
 * Reads the records of the United Nations Security Council's consolidated list.
 *
 * Source of the format: https://scsanctions.un.org/resources/xml/en/consolidated.xsd
 */
export class UnReader {
  readonly records = new Set(['INDIVIDUAL', 'ENTITY'])
  readonly #parties: Party[] = []
  readonly #issued: string

  constructor(attributes: Readonly<Record<string, string>>) {
    this.#issued = attributes.dateGenerated?.slice(0, 10) ?? ''
  }

  record(element: Element): void {
    const party = new PartyDraft(
      textOf(element, 'DATAID'),
      element.name === 'INDIVIDUAL' ? 'Person' : 'Organization',
    )
    party.name(NAME_PARTS.map((part) => textOf(element, part)).join(' '), false)
    party.name(textOf(element, 'NAME_ORIGINAL_SCRIPT'), false)
    for (const alias of children(element, `${element.name}_ALIAS`)) {
      const weak = /^low/i.test(textOf(alias, 'QUALITY'))
      for (const name of textOf(alias, 'ALIAS_NAME').split(';')) party.name(name, weak)
    }
    for (const date of children(element, 'INDIVIDUAL_DATE_OF_BIRTH')) party.birth(birthOf(date))
    for (const document of children(element, 'INDIVIDUAL_DOCUMENT'))
      party.document(textOf(document, 'NUMBER'))
    for (const address of children(element, `${element.name}_ADDRESS`))
      party.address({
        street: textOf(address, 'STREET'),
        town: textOf(address, 'CITY'),
        ...countryOf(textOf(address, 'COUNTRY'), undefined),
      })
    party.programme(textOf(element, 'UN_LIST_TYPE'))
    const done = party.done()
    if (done) this.#parties.push(done)
  }

  done(): SanctionsList {
    return { list: 'un', issued: this.#issued, parties: this.#parties }
  }
}

/** `TYPE_OF_DATE` is EXACT, APPROXIMATELY or BETWEEN, and a date, a year, or two years. */
function birthOf(element: Element): Birth | undefined {
  const circa = /^approx/i.test(textOf(element, 'TYPE_OF_DATE')) ? { circa: true as const } : {}
  const day = textOf(element, 'DATE').slice(0, 10)
  const year = textOf(element, 'YEAR')
  const from = textOf(element, 'FROM_YEAR')
  const to = textOf(element, 'TO_YEAR')
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return { from: day, to: day, ...circa }
  if (/^\d{4}$/.test(year)) return { from: year, to: year, ...circa }
  if (/^\d{4}$/.test(from)) return { from, to: /^\d{4}$/.test(to) && to >= from ? to : from, ...circa }
  return undefined
}
