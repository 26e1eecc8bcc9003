import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { ObservableType } from '../core/observable.ts'
import { readPackage } from './package.ts'

/** The kinds of observable that lists name. */
export const LISTED_TYPES = [
  'domain',
  'email',
  'url',
  'ip',
  'sha256',
  'package',
] as const satisfies readonly ObservableType[]

export type ListedType = (typeof LISTED_TYPES)[number]

/** A value of a list, in the one way of writing it in which it is looked up. */
export interface Entry {
  type: ListedType
  value: string
}

const ENTRY_LENGTH = 2_048

/**
 * Reads one value, saying itself what it is. Defanged writing (`hxxp://`, `[.]`, `[at]`) is undone, a domain's
 * leading `*.` and an adblock rule's `||…^` are dropped.
 *
 * @returns undefined when it is none of the kinds that lists name.
 * @example
 * readEntry('hxxps://Evil[.]example/Login') // { type: 'url', value: 'evil.example/Login' }
 */
export function readEntry(text: string): Entry | undefined {
  if (text.length > ENTRY_LENGTH) return undefined
  const value = refanged(text.trim())
  if (/^[0-9a-f]{64}$/i.test(value)) return { type: 'sha256', value: value.toLowerCase() }
  const named = packageEntry(value)
  if (named) return named
  const address = value.replace(/^\[|\]$/g, '')
  if (isIP(address)) return { type: 'ip', value: address.toLowerCase() }
  if (/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(value) || /^[^\s/@]+\/\S/.test(value)) return urlEntry(value)
  if (value.includes('@')) return emailEntry(value)
  const domain = normaliseDomain(value)
  return domain === undefined ? undefined : { type: 'domain', value: domain }
}

function packageEntry(value: string): Entry | undefined {
  if (!/^(?:pkg|npm|pypi|crates\.io|go|rubygems):[^/\s]/i.test(value)) return undefined
  const named = readPackage(value)
  return (
    named && {
      type: 'package',
      value: named.version === undefined ? named.key : `${named.key}@${named.version}`,
    }
  )
}

function refanged(text: string): string {
  return text
    .replace(/^hxxp/i, 'http')
    .replace(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replace(/\[@\]|\[at\]/gi, '@')
    .replace(/\[:\]/g, ':')
    .replace(/^\|\|/, '')
    .replace(/\^$/, '')
}

function urlEntry(value: string): Entry | undefined {
  const url = normaliseUrl(value)
  if (url === undefined) return undefined
  return url.includes('/') ? { type: 'url', value: url } : { type: isIP(url) ? 'ip' : 'domain', value: url }
}

function emailEntry(value: string): Entry | undefined {
  const address = normaliseEmail(value)
  return address === undefined ? undefined : { type: 'email', value: address }
}

/** Lower case, ASCII, without a leading `*.` or dot or a dot at the end; undefined when it is no domain. */
export function normaliseDomain(text: string): string | undefined {
  const name = text
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '')
  const ascii = /^[a-z0-9._-]+$/.test(name) ? name : domainToASCII(name)
  return ascii.length <= 253 && /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(ascii) ? ascii : undefined
}

/** Lower case, the domain as {@link normaliseDomain} gives it. */
export function normaliseEmail(text: string): string | undefined {
  const at = text.lastIndexOf('@')
  const domain = normaliseDomain(text.slice(at + 1))
  const local = text.slice(0, at).toLowerCase()
  return at > 0 && domain !== undefined && !/[\s<>]/.test(local) ? `${local}@${domain}` : undefined
}

/**
 * Host and path of a URL, with its query when it has one: scheme, `www.`, port, user name, fragment and the slash at
 * the end decide nothing. A URL that is a host alone gives the host.
 */
export function normaliseUrl(text: string): string | undefined {
  const written = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(written)) return undefined
  const { hostname, pathname, search } = new URL(written)
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '')
  if (host === '') return undefined
  const path = pathname.replace(/\/+$/, '')
  return path === '' && search === '' ? host : `${host}${path || '/'}${search}`
}
