import { unescapeAnsi } from '../../shell/parse/quotes.ts'
import { decodeBase64, decodeHex, isReadable, textOf } from '../decode.ts'
import { HOW } from '../how.ts'
import type { Call, Session } from '../session.ts'
import { changed, EMPTY, fetched, joined, literal, separated, unknown, type Value } from '../value.ts'
import { optionsOf, type Program, type Programs, words } from './program.ts'

/** What a filter reads: the files that are named, or standard input. */
function inputOf(call: Call, session: Session, files: readonly Value[]): Value {
  if (files.length === 0) return call.input ?? EMPTY
  return joined(
    files.slice(0, 16).map((file) => (file.text === '-' ? (call.input ?? EMPTY) : contentOf(file, session))),
  )
}

const contentOf = (file: Value, session: Session): Value =>
  session.content(file.text) ?? (file.origins.has('network') ? file : unknown('', 'file'))

const echo: Program = (call) => {
  let from = 0
  let escapes = false
  for (; /^-[neE]+$/.test(call.args[from]?.text ?? ''); from++)
    escapes ||= (call.args[from]?.text ?? '').includes('e')
  const text = separated(call.args.slice(from), ' ')
  if (!text.text.includes('\\')) return text
  const decoded = unescapeAnsi(text.text)
  if (escapes && decoded !== text.text)
    return changed(text, decoded, isSpelt(text.text) ? 'decoded' : undefined)
  return text
}

/** Whether letters are given by their codes. */
const isSpelt = (text: string) => /\\(x[0-9a-f]{2}|0?[0-7]{3}|u[0-9a-f]{4})/i.test(text)

const printf: Program = (call) => {
  const [format, ...args] = call.args[0]?.text === '-v' ? call.args.slice(2) : call.args
  if (!format) return EMPTY
  const spelt = isSpelt(format.text) || args.some((arg) => isSpelt(arg.text))
  const parts = unescapeAnsi(format.text).split(/%[-+0-9.]*([sbdixXc%q])/)
  const pieces: Value[] = []
  let next = 0
  do {
    const before = next
    parts.forEach((part, at) => {
      if (at % 2 === 0) pieces.push(changed(format, part))
      else if (part === '%') pieces.push(literal('%'))
      else {
        const arg = args[next++] ?? EMPTY
        pieces.push(part === 'b' ? changed(arg, unescapeAnsi(arg.text)) : arg)
      }
    })
    if (next === before) break
  } while (next < args.length && pieces.length < 4_096)
  const all = joined(pieces)
  return spelt ? changed(all, all.text, 'decoded') : all
}

const base64: Program = (call, session) => {
  const { has, rest } = optionsOf(call.args, words('-w --wrap -i -o -b'))
  if (!has('-d', '-D', '--decode')) return unknown('', 'assembled')
  return decoded(inputOf(call, session, rest), (text) => decodeBase64(text), call, session)
}

/** Decodes what is known; of the rest it is known that it was decoded. */
function decoded(
  input: Value,
  decode: (text: string) => Uint8Array | undefined,
  call: Call,
  session: Session,
): Value {
  const bytes = input.known || input.text ? decode(input.text) : undefined
  if (!bytes) return { ...changed(input, '', 'decoded'), known: false }
  const text = textOf(bytes)
  if (isReadable(text))
    session.act(
      'run-program',
      call,
      `${session.isNested ? HOW.decodedInside : HOW.decodedCommand}: ${call.name}`,
      [text],
      ['decoded'],
    )
  return { ...changed(input, text, 'decoded'), known: true }
}

const xxd: Program = (call, session) => {
  const { has, rest } = optionsOf(call.args, words('-c -l -s -o'))
  if (!has('-r')) return unknown('')
  return decoded(inputOf(call, session, rest), decodeHex, call, session)
}

const openssl: Program = (call, session) => {
  const { has, value, rest } = optionsOf(call.args, words('-in -out -k -pass -K -iv -md'))
  if (!/^(enc|base64|aes.*|des.*)$/.test(rest[0]?.text ?? '') || !has('-d')) return undefined
  const file = value('-in')
  const input = file ? contentOf(file, session) : (call.input ?? EMPTY)
  const plain = has('-base64', '-a', '-A') || rest[0]?.text === 'base64'
  const output = decoded(input, (text) => (plain ? decodeBase64(text) : undefined), call, session)
  const out = value('-out')
  if (out) session.store(out.text, output)
  return output
}

const rev: Program = (call, session) => {
  const input = inputOf(call, session, optionsOf(call.args, words('')).rest)
  const lines = input.text.split('\n').map((line) => [...line].reverse().join(''))
  return changed(input, lines.join('\n'), 'assembled')
}

const tr: Program = (call) => {
  const { has, rest } = optionsOf(call.args, words(''))
  const input = call.input ?? EMPTY
  const from = spelledOut(unescapeAnsi(rest[0]?.text ?? ''))
  const to = spelledOut(unescapeAnsi(rest[1]?.text ?? ''))
  if (from.length === 0 || input.text === '') return input
  const map = new Map<string, string>()
  from.forEach((letter, at) => {
    map.set(letter, has('-d', '--delete') ? '' : (to[Math.min(at, to.length - 1)] ?? ''))
  })
  const text = [...input.text].map((letter) => map.get(letter) ?? letter).join('')
  return changed(input, text, text === input.text ? undefined : 'assembled')
}

/** `a-z` and the classes of `tr`, letter by letter. */
function spelledOut(set: string): string[] {
  const classes: Record<string, string> = {
    '[:upper:]': 'A-Z',
    '[:lower:]': 'a-z',
    '[:digit:]': '0-9',
    '[:space:]': ' \t\n',
  }
  const plain = set.replace(/\[:\w+:\]/g, (name) => classes[name] ?? '')
  const letters: string[] = []
  for (let at = 0; at < Math.min(plain.length, 512); at++) {
    const [first, dash, last] = [plain.charCodeAt(at), plain[at + 1], plain.charCodeAt(at + 2)]
    if (dash === '-' && last >= first && last - first < 256) {
      for (let code = first; code <= last; code++) letters.push(String.fromCharCode(code))
      at += 2
    } else letters.push(plain[at] as string)
  }
  return letters
}

/** `s/x/y/g` with plain text; other scripts leave the text unknown. */
const sed: Program = (call, session) => {
  const { value, rest } = optionsOf(call.args, words('-e --expression -f'))
  const script = value('-e', '--expression')?.text ?? rest[0]?.text ?? ''
  const input = inputOf(call, session, value('-e', '--expression') ? rest : rest.slice(1))
  const parts = /^s(.)/.exec(script) ? script.slice(2).split(script[1] as string) : []
  const [search = '', replacement = '', flags = ''] = parts
  if (input.text === '') return input
  if (search === '' || /[.*[\]^$+?\\(){}|]/.test(search)) return { ...input, text: '', known: false }
  const text = flags.includes('g')
    ? input.text.replaceAll(search, replacement)
    : input.text.replace(search, () => replacement)
  return changed(input, text, 'assembled')
}

const cat: Program = (call, session) => inputOf(call, session, optionsOf(call.args, words('')).rest)

/** Lets through a part of what comes in; which, is not worked out. */
const part: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words('-n -c -f -d -e -A -B -C -m'))
  const files = call.input ? [] : rest
  const input = inputOf(call, session, files.slice(-1))
  return { ...changed(input, ''), known: false }
}

const head: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words('-n -c'))
  return inputOf(
    call,
    session,
    rest.filter((value) => !/^[-+]?\d+$/.test(value.text)),
  )
}

const unpackStream: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words(''))
  const input = inputOf(call, session, rest)
  return { ...changed(input, '', 'decoded'), known: false }
}

const tee: Program = (call, session) => {
  const { rest } = optionsOf(call.args, words(''))
  const input = call.input ?? EMPTY
  for (const file of rest.slice(0, 8)) {
    session.store(file.text, input)
    session.act('write-file', call, 'tee', [file.text], input.origins)
  }
  return input
}

const clipboard: Program = (call, session) => {
  session.act('read-clipboard', call, call.name)
  return { ...fetched(''), origins: new Set(['clipboard'] as const) }
}

const intoClipboard: Program = (call, session) => {
  session.act('write-clipboard', call, call.name, [call.input?.text ?? ''], call.input?.origins)
  return EMPTY
}

export const TEXT: Programs = {
  echo,
  printf,
  print: echo,
  base64,
  gbase64: base64,
  base32: unpackStream,
  basenc: unpackStream,
  uudecode: unpackStream,
  xxd,
  openssl,
  rev,
  tr,
  sed,
  gsed: sed,
  cat,
  type: cat,
  head,
  tail: head,
  sort: cat,
  grep: part,
  egrep: part,
  findstr: part,
  cut: part,
  jq: part,
  zcat: unpackStream,
  gzcat: unpackStream,
  gunzip: unpackStream,
  bunzip2: unpackStream,
  bzcat: unpackStream,
  xz: unpackStream,
  xzcat: unpackStream,
  gzip: unpackStream,
  tee,
  sponge: tee,
  pbpaste: clipboard,
  'wl-paste': clipboard,
  'get-clipboard': clipboard,
  pbcopy: intoClipboard,
  'wl-copy': intoClipboard,
  clip: intoClipboard,
  'set-clipboard': intoClipboard,
}
