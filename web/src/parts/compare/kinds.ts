interface KindWords {
  /** After “the same”. */
  one: string
  many: string
}

const KINDS: Record<string, KindWords> = {
  phone: { one: 'phone number', many: 'phone numbers' },
  mailbox: { one: 'mailbox', many: 'mailboxes' },
  wallet: { one: 'wallet', many: 'wallets' },
  'bank account': { one: 'bank account', many: 'bank accounts' },
  paper: { one: 'number of an identity paper', many: 'numbers of identity papers' },
  address: { one: 'address', many: 'addresses' },
  'shipping address': { one: 'address for equipment', many: 'addresses for equipment' },
  device: { one: 'device', many: 'devices' },
  'address of the network and browser': { one: 'network and browser', many: 'networks and browsers' },
  'code-host account': { one: 'code-host account', many: 'code-host accounts' },
  'commit address': { one: 'address in commits', many: 'addresses in commits' },
  'state of code': { one: 'state of code', many: 'states of code' },
  'document ancestor': {
    one: 'file that a document was made from',
    many: 'files that documents were made from',
  },
  paragraph: { one: 'passage of text', many: 'passages of text' },
  link: { one: 'page of their own', many: 'pages of their own' },
  reference: { one: 'reference', many: 'references' },
  referrer: { one: 'person who referred them', many: 'people who referred them' },
  'work history': { one: 'station of the work history', many: 'stations of the work history' },
  payee: { one: 'name to which pay goes', many: 'names to which pay goes' },
  'network address': { one: 'exact network address', many: 'exact network addresses' },
  'document author': {
    one: 'other person as author of a document',
    many: 'other people as authors of documents',
  },
  'other name': { one: 'other name known for an address', many: 'other names known for addresses' },
  'hidden text': { one: 'hidden text', many: 'hidden texts' },
}

/** A kind of shared value in words: `phone number`. One that is new is named as it comes. */
export function kindWords(kind: string, count = 1): string {
  const words = KINDS[kind]
  return words ? (count === 1 ? words.one : words.many) : kind
}

/** `phone` → `Phone`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
