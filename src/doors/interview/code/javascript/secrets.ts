/** Where wallets, browsers and systems keep what must not leave. */
const SECRET_PATHS =
  /Local Extension Settings|Login Data(?![ \w])|login\.keychain|Web Data(?![ \w])|exodus\.wallet|Electrum[\\/]wallets|\.config[\\/]solana[\\/]id\.json|(?:^|[\\/~])\.ssh[\\/](?:id_|$)|(?:^|[\\/])id_(?:rsa|ed25519)$|\.aws[\\/]credentials|\.gnupg(?:$|[\\/])|key4\.db|logins\.json|cookies\.sqlite|moz-extension|Ledger Live|Local State$|\.electrum|wallet\.dat|(?:BraveSoftware|Google[\\/]Chrome|Microsoft[\\/]Edge|opera(?:software)?)[\\/].{0,40}User Data/i

/** Identifiers of browser extensions are 32 letters from a to p. */
const EXTENSION_ID = /^[a-p]{32}$/

/** Names that say of a value that it holds a wallet: its recovery phrase or private key. */
const WALLET_KEY =
  /^(?:(?:wallet|user|input|eth|sol|btc|account|import|imported|raw|my)_?)?(?:mnemonic(?:_?(?:phrase|words?|seed|input|value|text))?|(?:seed|recovery|secret|backup)_?(?:phrase|words)(?:_?(?:input|value|text))?|private_?key(?:_?(?:hex|base58|input|value|text|string))?)s?$/i
/** Names that say so in code about wallets. */
const IN_WALLET_CODE = /^(?:phrase|secret_?key)$/i
const WALLET_CODE = /mnemonic|fromPhrase|bip39|seed ?phrase|recovery ?phrase|Keypair\b/i

/**
 * Whether a name says that a recovery phrase or private key is held under it. Passwords are no part of it: every login
 * sends one.
 *
 * @param code that it stands in, for names that mean it only there
 */
export function namesWalletKey(name: string, code = ''): boolean {
  if (name.length > 40 || name.length < 6) return false
  return WALLET_KEY.test(name) || (IN_WALLET_CODE.test(name) && WALLET_CODE.test(code))
}

/** What an act says that sends such a value out. */
export const HELD_KEY = 'recovery phrase or private key'

/** What programs look for that go through people's files. */
const SOUGHT =
  /mnemonic|seed.{0,4}phrase|metamask|phantom.{0,4}wallet|kdbx|id_.{0,2}(?:rsa|ed25519)|wallet\S{0,8}(?:json|dat)|key.{0,2}store|(?:secret|recovery).{0,4}phrase/i

/** Whether a pattern looks for the names of files that hold secrets. */
export function seeksSecret(pattern: string): boolean {
  return pattern.length < 400 && SOUGHT.test(pattern)
}

/** Whether a path is where all of a person's files are. */
export function namesHome(path: string): boolean {
  return /^(?:~|\/home|\/Users|[A-Z]:[\\/]+Users|\/)(?:[\\/]+(?:Documents|Desktop|Downloads|…)?)?$/i.test(
    path,
  )
}

/** Whether a text names a store of secrets. */
export function namesSecret(text: string): boolean {
  if (text.length > 2000) return false
  return (text.length === 32 && EXTENSION_ID.test(text)) || SECRET_PATHS.test(text)
}
