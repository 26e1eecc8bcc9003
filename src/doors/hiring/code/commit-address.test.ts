import { expect, test } from 'vitest'
import { readCommitAddress } from './commit-address.ts'

test('the address that a host made up names the account by its number', () => {
  expect(readCommitAddress(' 4242+AdaQuill@users.noreply.github.com ')).toEqual({
    email: '4242+adaquill@users.noreply.github.com',
    hidden: true,
    id: '4242',
    login: 'adaquill',
    program: false,
    placeholder: false,
  })
  expect(readCommitAddress('adaquill@users.noreply.github.com')).toMatchObject({
    hidden: true,
    login: 'adaquill',
  })
  expect(readCommitAddress('31-adaquill@users.noreply.gitlab.com')).toMatchObject({
    id: '31',
    login: 'adaquill',
  })
  expect(readCommitAddress('ada@users.noreply.code.example.org')).toMatchObject({ hidden: true })
})

test.each([
  ['49+helper[bot]@users.noreply.github.com', 'program'],
  ['noreply@github.com', 'program'],
  ['root@server.example.org', 'placeholder'],
  ['you@example.com', 'placeholder'],
  ['ada@quills-laptop', 'placeholder'],
  ['ada@quills-laptop.local', 'placeholder'],
  ['ubuntu@ip-10-0-0-1.ec2.internal', 'placeholder'],
  ['ada@laptop.(none)', 'placeholder'],
  ['', 'placeholder'],
] as const)('%j is a %s', (email, what) => {
  expect(readCommitAddress(email)[what]).toBe(true)
})

test('an ordinary address is nothing but itself', () => {
  expect(readCommitAddress('Ada@Example.org')).toEqual({
    email: 'ada@example.org',
    hidden: false,
    program: false,
    placeholder: false,
  })
})
