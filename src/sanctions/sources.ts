/** A sanctions list and where its makers publish it. */
export interface SanctionsSource {
  /** As it is told to a person. */
  title: string
  url: string
}

/**
 * Lists by the name that {@link readSanctions} gives them. Sources of the addresses:
 * https://ofac.treasury.gov/sanctions-list-service, https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list
 * and https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions.
 * The EU's address may ask for the token that its site gives to every reader: an operator then sets it in the address.
 */
export const KNOWN_SANCTIONS_SOURCES = {
  'ofac-sdn': {
    title: 'Specially Designated Nationals, US Treasury (OFAC)',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/publicationpreview/exports/sdn_advanced.xml',
  },
  un: {
    title: 'Consolidated list, UN Security Council',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
  },
  eu: {
    title: 'Consolidated list of financial sanctions, European Union',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content',
  },
} as const satisfies Record<string, SanctionsSource>
