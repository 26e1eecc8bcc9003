const EMAIL_LENGTH = 320
const PHONE_DIGITS = { least: 7, most: 20 }
const DOCUMENT_CHARACTERS = { least: 5, most: 60 }
const WALLET_LENGTH = { least: 20, most: 200 }

/** Trimmed and in lower case; undefined for what has no `@` with something on both sides. */
export function normaliseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase()
  return address.length <= EMAIL_LENGTH && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined
}

/**
 * The digits of a number with its country's code, without `+` or `00` before them.
 *
 * @returns undefined for fewer than 7 or more than 20 digits
 */
export function normalisePhone(text: string): string | undefined {
  const digits = text.slice(0, 100).replace(/\D/g, '').replace(/^00/, '')
  return digits.length >= PHONE_DIGITS.least && digits.length <= PHONE_DIGITS.most ? digits : undefined
}

/** Letters and digits of a paper's number, upper case; undefined when that leaves fewer than 5, or no digit. */
export function normaliseDocument(text: string): string | undefined {
  const number = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  const fits = number.length >= DOCUMENT_CHARACTERS.least && number.length <= DOCUMENT_CHARACTERS.most
  return fits && /\p{N}/u.test(number) ? number : undefined
}

/**
 * The one way of writing an address of a chain. Prefixes (`ethereum:`, `bitcoin:`) and what follows `?` or `@` in
 * such links are dropped. Hexadecimal and bech32 are lower case: letter case is a checksum in the one (EIP-55) and
 * free in the other (BIP 173). Base58 stands as written, for there letter case is part of the address.
 *
 * @returns undefined for what cannot be an address
 * @example
 * normaliseWallet('ethereum:0xABCDEF0123456789abcdef0123456789ABCDEF01') // '0xabcdef01…'
 */
export function normaliseWallet(text: string): string | undefined {
  const [address = ''] = text
    .slice(0, 400)
    .trim()
    .replace(/^[a-z][a-z0-9+-]{1,20}:(?:\/\/)?(?:pay-(?=0x))?/i, '')
    .split(/[?@\s]/, 1)
  if (address.length < WALLET_LENGTH.least || address.length > WALLET_LENGTH.most) return undefined
  if (/^0x[0-9a-f]+$/i.test(address)) return address.toLowerCase()
  if (!/^[a-z0-9]+$/i.test(address)) return undefined
  return isBech32(address) ? address.toLowerCase() : address
}

/** Human-readable parts of the chains that lists name, and of the cash addresses that lost their prefix. */
const isBech32 = (address: string) =>
  /^(?:(?:bc|tb|ltc|bnb|addr)1[02-9ac-hj-np-z]+|[qp][02-9ac-hj-np-z]{41})$/i.test(address) &&
  (address === address.toLowerCase() || address === address.toUpperCase())
