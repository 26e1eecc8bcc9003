import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXmp } from './xmp.ts'

const ELEMENTS = `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="">
<xmp:CreatorTool>Layout 5.1</xmp:CreatorTool><pdf:Producer>PDF Library</pdf:Producer><xmp:CreateDate>2024-01-31T09:30:00+09:00</xmp:CreateDate>
<dc:creator><rdf:Seq><rdf:li>Mara Lindqvist</rdf:li></rdf:Seq></dc:creator>
<xmpMM:DocumentID>xmp.did:1</xmpMM:DocumentID><xmpMM:InstanceID>xmp.iid:2</xmpMM:InstanceID><xmpMM:OriginalDocumentID>xmp.did:0</xmpMM:OriginalDocumentID>
<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:instanceID>xmp.iid:9</stRef:instanceID><stRef:documentID>xmp.did:8</stRef:documentID></xmpMM:DerivedFrom>
<xmpMM:History><rdf:Seq><rdf:li rdf:parseType="Resource"><stEvt:action>created</stEvt:action><stEvt:when>2024-01-30</stEvt:when></rdf:li>
<rdf:li stEvt:action="saved" stEvt:softwareAgent="Layout 5.1"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta>`

test('properties as elements', () => {
  expect(readXmp(ELEMENTS)).toEqual({
    documentId: 'xmp.did:1',
    instanceId: 'xmp.iid:2',
    originalDocumentId: 'xmp.did:0',
    derivedFrom: ['xmp.did:8'],
    creatorTool: 'Layout 5.1',
    producer: 'PDF Library',
    created: '2024-01-31T09:30:00+09:00',
    creators: ['Mara Lindqvist'],
    history: [
      { action: 'created', when: '2024-01-30' },
      { action: 'saved', software: 'Layout 5.1' },
    ],
  })
})

test('properties as attributes, under another prefix', () => {
  expect(
    readXmp("<rdf:RDF><rdf:Description xapMM:DocumentID='uuid:5' xap:CreatorTool='Writer'/></rdf:RDF>"),
  ).toMatchObject({ documentId: 'uuid:5', creatorTool: 'Writer' })
})

test('any text is read', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(ELEMENTS.length),
      (text, at) => void readXmp(ELEMENTS.slice(0, at) + text),
    ),
  )
})
