/** Where wallets, browsers and systems keep what must not leave. */
const SECRET_PATHS =
  /Local Extension Settings|Login Data(?![ \w])|login\.keychain|Web Data(?![ \w])|exodus\.wallet|Electrum[\\/]wallets|\.config[\\/]solana[\\/]id\.json|(?:^|[\\/~])\.ssh[\\/](?:id_|$)|(?:^|[\\/])id_(?:rsa|ed25519)$|\.aws[\\/]credentials|\.gnupg(?:$|[\\/])|key4\.db|logins\.json|cookies\.sqlite|moz-extension|Ledger Live|Local State$|\.electrum|wallet\.dat|(?:BraveSoftware|Google[\\/]Chrome|Microsoft[\\/]Edge|opera(?:software)?)[\\/].{0,40}User Data/i

/** Identifiers of browser extensions are 32 letters from a to p. */
const EXTENSION_ID = /^[a-p]{32}$/

/** Whether a text names a store of secrets. */
export function namesSecret(text: string): boolean {
  if (text.length > 2000) return false
  return (text.length === 32 && EXTENSION_ID.test(text)) || SECRET_PATHS.test(text)
}
