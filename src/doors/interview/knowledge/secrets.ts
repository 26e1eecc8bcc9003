import { walletExtensions } from './wallets.ts'

export type SecretKind =
  | 'browser-store'
  | 'wallet'
  | 'keychain'
  | 'key'
  | 'cloud'
  | 'messenger'
  | 'password-manager'

/** Something on a person's machine that only its own program, or the person, has any business reading. */
export interface Secret {
  /** In words: `saved passwords of a Chromium browser`. */
  what: string
  kind: SecretKind
}

/**
 * Where such things lie: end or middle of a path, lower case, `/` between names. A leading `/` asks for a folder
 * before it. Sources: the programs' own documentation of their data folders; MITRE ATT&CK T1555, T1552.001, T1552.004.
 */
const PLACES: Record<SecretKind, Record<string, readonly string[]>> = {
  'browser-store': {
    'saved passwords of a Chromium browser': ['login data', 'login data for account'],
    'saved cards and forms of a Chromium browser': ['web data'],
    'cookies of a Chromium browser': ['/network/cookies', 'default/cookies'],
    'the key to what a Chromium browser keeps': ['/local state'],
    'what browser extensions keep': ['local extension settings', 'sync extension settings'],
    'the profile of Chrome': [
      'google/chrome/user data',
      'application support/google/chrome',
      '.config/google-chrome',
    ],
    'the profile of Brave': ['bravesoftware/brave-browser'],
    'the profile of Edge': ['microsoft/edge/user data', 'application support/microsoft edge'],
    'the profile of Opera': [
      'opera software/opera stable',
      'opera software/opera gx stable',
      'com.operasoftware.opera',
    ],
    'the profile of Vivaldi': ['vivaldi/user data'],
    'the profile of Yandex Browser': ['yandex/yandexbrowser'],
    'the profiles of Firefox': ['mozilla/firefox/profiles', '.mozilla/firefox', 'firefox/profiles'],
    'saved passwords of Firefox': ['logins.json', 'key4.db', 'signons.sqlite'],
    'cookies of Firefox': ['cookies.sqlite'],
    'cookies of Safari': ['cookies.binarycookies'],
  },
  wallet: {
    'the wallet of Exodus': ['exodus.wallet', 'exodus/exodus'],
    'the wallet of Electrum': ['electrum/wallets', '.electrum'],
    'the wallet of Atomic': ['atomic/local storage'],
    'the wallet of Bitcoin Core': ['.bitcoin', 'wallet.dat', 'bitcoin/wallets'],
    'the wallet of Ledger Live': ['ledger live'],
    'the wallet of Trezor Suite': ['@trezor/suite-desktop'],
    'the wallet of Guarda': ['guarda/local storage'],
    'the wallet of Coinomi': ['coinomi/wallets', 'coinomi/coinomi'],
    'the wallet of Jaxx Liberty': ['com.liberty.jaxx'],
    'the wallet of Wasabi': ['walletwasabi/client'],
    'the wallet of Sparrow': ['.sparrow/wallets', 'sparrow/wallets'],
    'the wallet of Armory': ['appdata/roaming/armory'],
    'the wallet of Zcash': ['appdata/roaming/zcash'],
    'the wallet of Daedalus': ['daedalus mainnet/wallets'],
    'the wallet of Monero': ['monero/wallets', '.bitmonero'],
    'the key of the Solana command line': ['.config/solana', 'solana/id.json'],
    'keys of Ethereum clients': ['.ethereum/keystore', 'ethereum/keystore', '.foundry/keystores'],
    'the keys of Sui and Aptos command lines': ['.sui/sui_config', '.aptos/config.yaml'],
  },
  keychain: {
    'the keychain of macOS': ['library/keychains', 'login.keychain', 'login.keychain-db', 'system.keychain'],
    'the keyring of the Linux desktop': ['.local/share/keyrings', 'login.keyring', 'kwalletd'],
    'credentials that Windows keeps': ['microsoft/credentials', 'microsoft/vault', 'microsoft/protect'],
    'the password database of the system': ['/etc/shadow', 'config/sam'],
  },
  key: {
    'private keys of SSH': [
      '.ssh/id_rsa',
      '.ssh/id_ed25519',
      '.ssh/id_ecdsa',
      '.ssh/id_dsa',
      'id_rsa',
      'id_ed25519',
    ],
    'the folder of SSH keys': ['/.ssh', '~/.ssh', '.ssh'],
    'keys of GnuPG': ['.gnupg', 'private-keys-v1.d'],
    'the history of a shell': ['.bash_history', '.zsh_history', 'consolehost_history.txt'],
  },
  cloud: {
    'credentials of AWS': ['.aws/credentials', '/.aws', '~/.aws'],
    'credentials of Google Cloud': [
      'application_default_credentials.json',
      '.config/gcloud',
      'gcloud/credentials.db',
    ],
    'credentials of Azure': ['.azure/accesstokens.json', '.azure/msal_token_cache', '/.azure', '~/.azure'],
    'credentials of Kubernetes': ['.kube/config'],
    'credentials of Docker': ['.docker/config.json'],
    'credentials of git': ['.git-credentials', '.config/gh/hosts.yml'],
    'passwords of network programs': ['/.netrc', '~/.netrc', '/.pypirc', '~/.pypirc', '~/.npmrc'],
    'credentials of FileZilla': ['filezilla/recentservers.xml', 'filezilla/sitemanager.xml'],
  },
  messenger: {
    'the session of Telegram': ['telegram desktop/tdata', 'tdata/key_datas'],
    'tokens of Discord': ['discord/local storage', 'discordcanary/local storage', 'discordptb/local storage'],
    'the session of Signal': ['signal/config.json', 'signal/sql/db.sqlite'],
    'the session of Slack': ['slack/local storage', 'slack/storage'],
    'the notes of macOS': ['notestore.sqlite'],
  },
  'password-manager': {
    'the vault of 1Password': ['1password/data', '2bua8c4s2c.com.agilebits'],
    'the vault of Bitwarden': ['bitwarden/data.json'],
    'a vault of KeePass': ['keepass/keepass.config.xml', '.kdbx'],
    'the vault of Authy': ['authy desktop/local storage'],
  },
}

const secretByPlace = new Map<string, Secret>()
for (const kind of Object.keys(PLACES) as SecretKind[])
  for (const [what, places] of Object.entries(PLACES[kind]))
    for (const place of places) secretByPlace.set(place, { what, kind })

const escaped = (text: string) => text.replace(/[.$()+*?[\]{}|^/\\]/g, '\\$&')
const anyPlace = new RegExp(
  [...secretByPlace.keys()]
    // The longest first: `.ssh/id_rsa` says more than `.ssh`.
    .toSorted((a, b) => b.length - a.length)
    .map((place) => `${/^[a-z0-9]/.test(place) ? '(?<![a-z0-9_.@-])' : ''}${escaped(place)}`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(')(?![a-z0-9_-]| [a-z])(?!\\.pub)'),
)

/** What lies among SSH keys and is no secret. */
const openly = /\.ssh\/(?:config|known_hosts|authorized_keys|[^/ ]{0,100}\.pub)(?![a-z0-9_-])/

/** Paths are shorter; longer text is a text. */
const LONGEST_PATH = 2000

/**
 * What a path leads to, if it is something that people keep to themselves. Takes `\` and `/` alike, ignores case,
 * and accepts a path inside a command line. Linear in the length of `path`; of a long one the start is looked at.
 *
 * @example
 * secretOf('~/Library/Keychains/login.keychain-db') // { what: 'the keychain of macOS', kind: 'keychain' }
 * secretOf('C:\\Users\\x\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data') // browser-store
 */
export function secretOf(path: string): Secret | undefined {
  if (path.length < 4) return undefined
  const plain = path
    .slice(0, LONGEST_PATH)
    .toLowerCase()
    .replaceAll('\\ ', ' ')
    .replace(/[\\/]+/g, '/')
  const id = /(?<![a-z])[a-p]{32}(?![a-z])/.exec(plain)?.[0]
  const wallet = id === undefined ? undefined : walletExtensions.get(id)
  if (wallet !== undefined) return { what: `the browser extension ${wallet}`, kind: 'wallet' }
  const found = anyPlace.exec(plain)?.[0]
  return found === undefined || openly.test(plain) ? undefined : secretByPlace.get(found)
}
