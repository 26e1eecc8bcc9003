import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCompanyName } from './company-name.ts'

test.each(['Remote Payroll EOR Ltd', 'Lenz GmbH', 'Inkwell, Inc.', 'Quill & Co. KG', 'Press LLC'])(
  '%s is a company',
  (name) => {
    expect(isCompanyName(name)).toBe(true)
  },
)

test.each(['Ada Winter', 'Bo Sommer-Lenz', 'Incarnacion Cortez', 'Иван Петров', 'Maria Co', 'Ou Yang'])(
  '%s is none',
  (name) => {
    expect(isCompanyName(name)).toBe(false)
  },
)

test('a legal form says it in any letters’ case', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ltd', 'LLC', 'GmbH', 'S.r.l', 'Inc.'),
      fc.constantFrom('Quill', 'Ada'),
      (form, name) => {
        expect(isCompanyName(`${name} ${form}`)).toBe(true)
      },
    ),
  )
})
