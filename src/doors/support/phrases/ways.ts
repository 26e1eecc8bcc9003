import type { Settings } from '../../../core/settings.ts'
import { FREEMAIL } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { CLICK_TRACKERS } from '../knowledge/trackers.ts'
import { followable, houseOf, isHome } from '../links/house.ts'
import type { Message } from '../message.ts'

/** What a message gives its reader to act with. */
export interface Ways {
  /** Something to follow on the web, or a page or document attached. */
  any: boolean
  links: number
  /** Links that leave the house of the sender and lead to no common service. */
  foreign: boolean
  /** Links that all stay in the house of the sender or at common services, as an institution's own letters do. */
  home: boolean
  attachments: boolean
  /** A telephone number stands in the text. */
  phone: boolean
  /** An address of free webmail from which, or to which, the writer wants an answer. */
  freemail: boolean
}

/** A number of 10 to 15 digits written as telephone numbers are. */
const PHONE =
  /(?<![\p{L}\p{N}.,:/#-])(?:\+|00|\(\+?)?\d{1,4}[\s).(-]{1,3}\d{2,4}[\s).-]{1,3}\d{2,4}(?:[\s.-]{1,2}\d{2,4}){0,2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/#-])\+\d{10,14}(?!\d)/u

const readings = new WeakMap<Message, { settings: Settings; ways: Ways }>()

/** Reads what a message gives its reader to act with, once for all detectors. */
export function waysToAct(message: Message, settings: Settings): Ways {
  const before = readings.get(message)
  if (before?.settings === settings) return before.ways
  const ways = readWays(message, settings)
  readings.set(message, { settings, ways })
  return ways
}

function readWays(message: Message, settings: Settings): Ways {
  const house = houseOf(message, settings)
  const links = followable(message)
  const isKnown = (domain: string) => CLICK_TRACKERS.has(domain) || COMMON_SERVICES.has(domain)
  const attachments = message.attachments.some(
    (file) =>
      !/^(?:png|jpeg|gif|webp|bmp)$/.test(file.realType) &&
      !/^(?:image\/|text\/calendar)/.test(file.claimedType) &&
      file.inside.length === 0,
  )
  const sender = message.from[0]?.domain ?? ''
  const reply = message.replyTo[0]?.domain ?? sender
  return {
    any: links.length > 0 || attachments,
    links: links.length,
    foreign: links.some(({ host, domain }) => !isHome(house, host) && !isKnown(domain)),
    home:
      !FREEMAIL.has(sender) &&
      links.some(({ host }) => isHome(house, host)) &&
      links.every(({ host, domain }) => isHome(house, host) || isKnown(domain)),
    attachments,
    phone: PHONE.test(message.folded.slice(0, 20_000)),
    freemail: FREEMAIL.has(sender) || FREEMAIL.has(reply),
  }
}
