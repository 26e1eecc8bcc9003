import { distinctObservables, type Observable } from '../../../core/observable.ts'
import type { Application } from '../application.ts'

/** The values of an application that can link it to other subjects, at every door. */
export function observablesOf(application: Omit<Application, 'observables'>): Observable[] {
  const { emails, phones, addresses, connections, links, references, documents, papers, codeHost, payouts } =
    application
  const found: Observable[] = []
  const add = (type: Observable['type'], value: string | undefined) => {
    if (value !== undefined && value !== '') found.push({ type, value })
  }
  for (const { address, mailbox } of emails) {
    add('email', address)
    add('email', mailbox)
  }
  for (const { e164 } of phones) add('phone', e164)
  for (const { key } of addresses) add('address', key)
  for (const { ip } of connections) add('ip', ip)
  for (const { url } of links) add('url', url)
  for (const { email, phone } of references) {
    add('email', email?.mailbox)
    add('phone', phone?.e164)
  }
  for (const { sha256, documentIds } of documents) {
    add('sha256', sha256)
    for (const id of documentIds) add('document', id)
  }
  for (const { number } of papers) add('document', number)
  for (const { wallet, account } of payouts) {
    add('wallet', wallet)
    add('account', account)
  }
  if (codeHost?.id !== undefined) add('account', `${codeHost.host}:${codeHost.id}`)
  return distinctObservables(found)
}
