import type { Outcome } from './connector.ts'

/** What a tag says, where the vendor's tags are text. */
export const LOOK_TAG = 'postern: needs a look'

/**
 * What a note in the vendor's system says: whether to look, and where. What was found stays in the console, where only
 * the people of the hiring door see it.
 */
export function noteOf({ needsLook, link }: Outcome): string {
  const said = needsLook ? 'Postern: needs a look.' : 'Postern: nothing found that needs a look.'
  return link ? `${said} ${link}` : said
}
