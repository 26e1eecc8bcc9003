import type { Category } from '../../core/category.ts'

/** A few values that belong to the program: public facts that hardly change, each with where it is stated. */
export interface KnownList {
  name: string
  category: Category
  /** The day on which it was last held against its source. */
  checked: string
  source: string
  values: readonly string[]
}

/**
 * Known without any list. iCloud’s Hide My Email gives addresses of `icloud.com` and Fastmail’s masks those of
 * `fastmail.com`: they cannot be told from ordinary ones, so neither is here.
 */
export const KNOWN_LISTS: readonly KnownList[] = [
  {
    name: 'APNIC register: Star Joint Venture',
    category: 'dprk',
    checked: '2026-11-22',
    source: 'https://rdap.apnic.net/ip/175.45.176.0/22',
    values: ['175.45.176.0/22'],
  },
  {
    name: 'Addy.io',
    category: 'alias-mail',
    checked: '2026-11-22',
    source: 'https://addy.io/help/terminology/',
    values: ['anonaddy.com', 'anonaddy.me'],
  },
  {
    name: 'SimpleLogin',
    category: 'alias-mail',
    checked: '2026-11-22',
    source: 'https://github.com/simple-login/app/issues/1209',
    values: [
      '8alias.com',
      '8shield.net',
      'aleeas.com',
      'dralias.com',
      'silomails.com',
      'simplelogin.com',
      'simplelogin.fr',
      'slmail.me',
      'slmails.com',
    ],
  },
  {
    name: 'DuckDuckGo Email Protection',
    category: 'alias-mail',
    checked: '2026-11-22',
    source: 'https://duckduckgo.com/email/',
    values: ['duck.com'],
  },
  {
    name: 'Firefox Relay',
    category: 'alias-mail',
    checked: '2026-11-22',
    source: 'https://github.com/mozilla/fx-private-relay',
    values: ['mozmail.com'],
  },
  {
    name: 'Sign in with Apple',
    category: 'alias-mail',
    checked: '2026-11-22',
    source:
      'https://developer.apple.com/documentation/signinwithapplejs/communicating_using_the_private_email_relay_service',
    values: ['privaterelay.appleid.com'],
  },
]
