import { addressParser } from 'postal-mime'
import { getDomain } from 'tldts'
import type { Mailbox } from '../message.ts'

const MAILBOXES_READ = 1_000
const VALUE_LENGTH = 64 * 1024

/**
 * Reads a header of addresses (RFC 5322), groups flattened.
 *
 * @example
 * readMailboxes('"Help" <Help@Mail.Example>') // [{ name: 'Help', address: 'help@mail.example', … }]
 */
export function readMailboxes(value: string): Mailbox[] {
  return addressParser(value.slice(0, VALUE_LENGTH), { flatten: true })
    .slice(0, MAILBOXES_READ)
    .map((entry) => toMailbox(entry.name, entry.address ?? ''))
    .filter((mailbox) => mailbox.name !== '' || mailbox.address !== '')
}

/** Reads the path of a `Return-Path` header: `<a@b>` or `<>`. */
export function readPath(value: string): Mailbox | undefined {
  const address = value.replace(/^[\s<]+|[\s>]+$/g, '')
  return address ? toMailbox('', address) : undefined
}

function toMailbox(name: string, address: string): Mailbox {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  const host = at === -1 ? '' : lower.slice(at + 1).replace(/[\s>.]+$/, '')
  return { name: name.trim(), address: lower, host, domain: (host && getDomain(host)) || '' }
}
