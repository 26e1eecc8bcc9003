/** An order to a language model that was found in a text. */
export interface ModelOrder {
  /** The words that were recognised, with what stands around them. */
  text: string
  /** How it was written: `plainly`, `as base64`, `in characters that do not show`. */
  how: string
  /** It stands in quotation marks, as those write it who report of it. */
  quoted: boolean
}

const GAP = '[^.!?\\n]'
const NAMES =
  '(?:ai|a\\.i\\.|llms?|(?:large )?language models?|chat ?bots?|chat ?gpt|gpt|claude|gemini|copilot|ai (?:assistant|recruiter|reviewer|screener|model|system)s?|ats|automated (?:system|screener|reviewer|screening|tool)s?)'
const PERSON = '(?:this|the) (?:candidate|applicant|person|resume|résumé|cv|application|profile)'

/** What nobody writes to a person who hires. Source: https://genai.owasp.org/llmrisk/llm01-prompt-injection/ */
const ORDERS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass)\\b${GAP}{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|other)\\b${GAP}{0,30}\\b(?:instructions?|prompts?|rules|guidelines|directions|criteria)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:rate|rank|score|evaluate|grade|classify|recommend|select|shortlist|advance|approve|treat|consider|describe|present|return|output)\\b${GAP}{0,30}\\b${PERSON}\\b${GAP}{0,60}\\b(?:best|highest|top|perfect|ideal|exceptional|excellent|outstanding|strong|strongest|10|100|first|qualified|positively|favou?rably|interview|hired?|match|fit)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${PERSON} (?:is|must be|should be|has to be)\\b${GAP}{0,40}\\b(?:rated|ranked|scored|shortlisted|recommended|selected|approved|advanced)\\b`,
    'i',
  ),
  /<\|(?:im_start|im_end|system|endoftext|user|assistant)\|>|\[\/?INST\]|<<\/?SYS>>|#{2,3}\s{0,3}(?:system|instructions?)\s{0,3}:/i,
  new RegExp(`\\b(?:you are|act as|if you are|if you're)\\b${GAP}{0,12}\\b${NAMES}\\b`, 'i'),
  new RegExp(
    `\\b(?:note|message|instructions?|attention)\\b${GAP}{0,20}\\b(?:to|for)\\b${GAP}{0,16}\\b${NAMES}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:respond|reply|answer|output|return|print|say)\\b${GAP}{0,20}\\b(?:only|exactly|with|that)\\b${GAP}{0,60}\\b(?:qualified|hire|hired|recommended|perfect match|strong fit)\\b`,
    'i',
  ),
  new RegExp(
    `\\bdo not (?:reveal|mention|disclose|tell)\\b${GAP}{0,40}\\b(?:instructions?|prompt|this (?:text|message|note))\\b`,
    'i',
  ),
  new RegExp(
    `\\bignorieren? sie\\b${GAP}{0,40}\\b(?:anweisungen|vorgaben|instruktionen)|\\bignorez\\b${GAP}{0,40}\\binstructions|\\bignor[ae]\\b${GAP}{0,40}\\b(?:instrucciones|instruções|istruzioni)`,
    'i',
  ),
  /игнорируй(?:те)?[^.!?\n]{0,40}(?:инструкци|указани)|忽略[^。\n]{0,12}(?:指令|指示|提示)|指示を無視|지시를? ?무시/i,
]

const READ = 400_000
const AROUND = 60
/** Letters of the alphabet of tags (Unicode, Tags block) show nothing; flags use them behind a black flag. */
const TAGS = /[\u{e0020}-\u{e007e}]{4,}/gu
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007f}]{1,12}/gu
/** A joiner alone belongs to Persian, to Indic scripts and to emoji; a row of such characters carries a message. */
const ZERO_WIDTH = /(?:[\u200b\u200c\u2060-\u2064\ufeff]|\u200d){8,}/
const BASE64 = /[A-Za-z0-9+/]{24,4000}={0,2}/g
const BASE64_TRIED = 40

/** The first order to a language model in a text, also written as base64 or in tag characters; undefined: none. */
export function orderToModels(text: string): ModelOrder | undefined {
  const read = text.slice(0, READ).replace(FLAGS, '')
  return (
    plainOrder(read, 'plainly') ??
    first([...read.matchAll(TAGS)], ([tags]) =>
      plainOrder(fromTags(tags), 'in characters that do not show'),
    ) ??
    first([...read.matchAll(BASE64)].slice(0, BASE64_TRIED), ([packed]) =>
      plainOrder(fromBase64(packed), 'as base64'),
    )
  )
}

/** Characters that show nothing and carry a message, made readable where that can be done; undefined: none. */
export function unseenMessage(text: string): string | undefined {
  const read = text.slice(0, READ).replace(FLAGS, '')
  const tags = read.match(TAGS)
  if (tags) return fromTags(tags.join(''))
  const row = ZERO_WIDTH.exec(read)
  return row ? `${row[0].length} characters in a row that do not show` : undefined
}

function plainOrder(text: string, how: string): ModelOrder | undefined {
  for (const pattern of ORDERS) {
    const found = pattern.exec(text)
    if (!found) continue
    const before = text.slice(Math.max(0, found.index - AROUND), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + AROUND)
    const quoted = /["“”„«‘'`][^"“”„«»‘'`\n]{0,30}$/.test(before) && /["“”»’'`]/.test(after)
    return {
      text: `${before.slice(before.lastIndexOf('\n') + 1)}${found[0]}${after.split('\n')[0]}`.trim(),
      how,
      quoted,
    }
  }
  return undefined
}

const fromTags = (tags: string) =>
  [...tags].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0xe0020) - 0xe0000)).join('')

function fromBase64(packed: string): string {
  const text = Buffer.from(packed, 'base64').toString('latin1')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is no text holds control characters
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? '' : text
}

function first<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = of(item)
    if (result !== undefined) return result
  }
  return undefined
}
