import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { readOdt } from './odt.ts'

test('text, headers, what is marked as hidden, properties without the language', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  const add = (name: string, text: string) =>
    writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)))
  await add(
    'content.xml',
    '<c><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Head</text:h><text:p>a<text:tab/>b <text:a xlink:href="https://code.example/x">c</text:a><office:annotation><text:p>remark</text:p></office:annotation></text:p><text:p><text:hidden-text text:string-value="unseen"/></text:p></c>',
  )
  await add('styles.xml', '<s><style:header><text:p>top</text:p></style:header></s>')
  await add(
    'meta.xml',
    '<m><dc:creator>Mara</dc:creator><dc:language>sv-SE</dc:language><meta:generator>Office</meta:generator></m>',
  )
  expect(await readOdt(await writer.close())).toEqual({
    paragraphs: ['top', 'Head', 'a b c'],
    hidden: [
      { text: 'gone', hiding: 'deleted' },
      { text: 'remark', hiding: 'comment' },
      { text: 'unseen', hiding: 'marked' },
    ],
    properties: { creator: 'Mara', generator: 'Office' },
    links: ['https://code.example/x'],
    problem: '',
  })
})
