import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addSanctions } from '../../src/sanctions/store.ts'
import { ADMINISTRATOR, type Postern, post } from './postern.ts'

const LIST = join(import.meta.dirname, '..', '..', 'src', 'sanctions', 'fixtures', 'un.xml')

/** Adds an invented sanctions list that was issued long ago. */
export async function addList(data: string): Promise<void> {
  const text = readFileSync(LIST, 'utf8').replace(/dateGenerated="[^"]*"/, 'dateGenerated="2026-01-05"')
  await addSanctions(data, Buffer.from(text), { fileName: 'un.xml', now: Date.now() })
}

const PASSAGE =
  'Led the migration of forty payment services to a signed release pipeline, wrote the run books for the ' +
  'on-call engineers and cut the time to restore a lost region from nine hours to twenty minutes by ' +
  'rehearsing it every month with the whole team.'

const resume = (name: string, before: string, after: string) => ({
  name: `${name.toLowerCase().replaceAll(' ', '-')}.txt`,
  bytes: Buffer.from(`${name}\n\n${before}\n\n${PASSAGE}\n\n${after}\n`).toString('base64'),
})

const RELIABILITY = { id: 'sre', title: 'Site reliability engineer', sensitivity: 'critical' }

/** An application of somebody who shares nothing with anybody. */
export const lone = (name: string, number: number) => {
  const local = name.toLowerCase().replaceAll(' ', '.')
  return {
    id: `lone-${number}`,
    names: { applied: name },
    emails: [`${local}@post${number}.example`],
    phones: [`+4930901${String(20_000 + number * 37)}`],
    role: RELIABILITY,
    work: [
      {
        employer: `Workshop ${number} Ltd`,
        title: 'Engineer',
        from: `${2009 + (number % 9)}-0${1 + (number % 9)}`,
      },
    ],
  }
}

/** Three applications that share a phone, a passage of their résumés and, two of them, an address for equipment. */
export const linked = [
  {
    id: 'linked-1',
    names: { applied: 'Nora Quist' },
    emails: ['nora.quist@mail.example'],
    phones: ['+49 30 901 877 77'],
    addresses: {
      claimed: { street: 'Lindenweg 4', city: 'Lübeck', postcode: '23552', country: 'DE' },
      shipping: { street: 'Hafenstraße 12', city: 'Kiel', postcode: '24103', country: 'DE' },
    },
    links: ['https://quist.example/nora'],
    work: [{ employer: 'Harbour Payments', title: 'Platform engineer', from: '2019-03', to: '2024-08' }],
    role: RELIABILITY,
    documents: [
      resume('Nora Quist', 'Platform engineer from Lübeck.', 'Speaks at local meetups about backups.'),
    ],
  },
  {
    id: 'linked-2',
    names: { applied: 'Tomas Berg' },
    emails: ['tomas.berg@mail.example'],
    phones: ['+493090187777'],
    addresses: {
      claimed: { street: 'Rue du Port 9', city: 'Nantes', postcode: '44000', country: 'FR' },
      shipping: { street: 'Hafenstr. 12', city: 'Kiel', postcode: '24103', country: 'DE' },
    },
    work: [{ employer: 'Quay Bank', title: 'Site reliability engineer', from: '2018-01', to: '2025-02' }],
    role: RELIABILITY,
    documents: [resume('Tomas Berg', 'Reliability engineer. Nantes, France.', 'Two children, one old boat.')],
  },
  {
    id: 'linked-3',
    names: { applied: 'Iris Fell' },
    emails: ['iris.fell@mail.example'],
    phones: ['0049 30 90187777'],
    work: [{ employer: 'Tidewater', title: 'DevOps engineer', from: '2020-05' }],
    role: RELIABILITY,
    documents: [resume('Iris Fell', 'DevOps engineer who likes quiet nights.', 'References on request.')],
  },
]

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

/** Uses up the first link and invites a person with the role for hiring. @returns that person's cookie. */
export async function hiringPerson({ url, welcome }: Pick<Postern, 'url' | 'welcome'>): Promise<string> {
  const { cookie } = await post(`${url}/api/invitations/${tokenOf(welcome)}`, ADMINISTRATOR)
  const { said } = await post<{ url: string }>(`${url}/api/invitations`, { roles: ['hiring'] }, { cookie })
  const person = {
    name: 'Mia Holm',
    email: 'mia@northwind.example',
    password: 'a third long enough password',
  }
  return (await post(`${url}/api/invitations/${tokenOf(said.url)}`, person)).cookie
}

/** Hands an application in. @returns its id. */
export async function handIn(url: string, cookie: string, application: object): Promise<string> {
  return (await post<{ id: string }>(`${url}/api/hiring/applications`, application, { cookie })).said.id
}

/** Asks the API as a person does. */
export async function ask<T>(url: string, cookie: string, path: string, body?: object): Promise<T> {
  if (body) return (await post<T>(`${url}${path}`, body, { cookie })).said
  const response = await fetch(`${url}${path}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
