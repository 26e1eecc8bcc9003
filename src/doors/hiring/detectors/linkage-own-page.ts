import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Hosts whose pages are one account’s by their address alone; a path below the account is a project of several. */
const ACCOUNT_HOSTS = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'linkedin.com',
  'upwork.com',
  'freelancer.com',
  'stackoverflow.com',
  'x.com',
  'twitter.com',
  't.me',
  'telegram.me',
  'medium.com',
  'dev.to',
  'behance.net',
  'dribbble.com',
])
/** Path words before the account’s own. */
const BEFORE_ACCOUNT = /^\/(?:in|users?|u|freelancers|pub)(?=\/[^/]+(?:\/|$))/
/** Pages of firms and groups. */
const OF_MANY = /^\/(?:company|school|orgs|groups?|showcase|jobs|teams?|organizations)(?:\/|$)/
/** Pages on hosts of their own that are the person’s by their words. */
const PERSONAL = /^\/(?:cv|resume|portfolio|about-me|me|hire-me|my-work|work|~[^/]+)$/

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'own pages and profiles that applicants of other names give as theirs',
  technique: 'T1585.001',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent:
    'Both worked on the project or in the firm that has the page, share a portfolio as a couple, or pasted a wrong link.',
  advice:
    'Ask the applicant to put a word of your choice on the page, or to log in to the profile in a live call.',
  signals: {
    own: sign('B', 'The same personal page or profile stands in an application of another name'),
    project: sign('C', 'The same project or page stands in an application of another name'),
  },
  lacks: ({ links, company }) =>
    links.length === 0
      ? 'no link was given'
      : company.compared === 0
        ? 'there is no other application to compare with'
        : undefined,
  *inspect(application) {
    for (const { value, part, unrelated } of sharedByStrangers(application, ['link'])) {
      const apart = unrelated.filter(({ sameReferrer }) => !sameReferrer)
      if (unrelated.length === 0) continue
      yield {
        signal: isPersonal(value) && apart.length > 0 ? 'own' : 'project',
        where: whereOf({ part }, value),
        why: `${whoElse(unrelated)}, under another name, gave the same page`,
      }
    }
  },
})

/** Whether a page is one person’s: a profile, a page by its own name, the root of a personal host. */
function isPersonal(page: string): boolean {
  const slash = page.indexOf('/')
  const host = slash === -1 ? page : page.slice(0, slash)
  const path = slash === -1 ? '' : page.slice(slash)
  if (OF_MANY.test(path)) return false
  if (ACCOUNT_HOSTS.has(siteOf(host))) return /^\/[^/]+$/.test(path.replace(BEFORE_ACCOUNT, ''))
  return path === '' || PERSONAL.test(path)
}

/** `de.linkedin.com` is `linkedin.com`. */
const siteOf = (host: string) => host.split('.').slice(-2).join('.')
