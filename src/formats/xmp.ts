import { Parser } from 'htmlparser2'

/** What an XMP packet says of the file that carries it. */
export interface Xmp {
  documentId?: string
  instanceId?: string
  /** The file from which it came by "save as", through all copies; templates hand theirs on. */
  originalDocumentId?: string
  /** Ids of the files that it was derived from. */
  derivedFrom: string[]
  creatorTool?: string
  producer?: string
  creators: string[]
  created?: string
  modified?: string
  /** Each saving that was noted, oldest first. */
  history: { action?: string; when?: string; software?: string; instanceId?: string }[]
}

const PACKET_READ = 200_000
const VALUE_LENGTH = 500
const ENTRIES = 100

/**
 * Reads the properties of an XMP packet (ISO 16684-1) that tell whence a file comes; as elements or as attributes,
 * and under any prefix. What is no XMP gives nothing; never throws.
 */
export function readXmp(packet: string): Xmp {
  const xmp: Xmp = { derivedFrom: [], creators: [], history: [] }
  const path: string[] = []
  let text = ''
  const take = (name: string, value: string) => {
    const shown = value.trim().slice(0, VALUE_LENGTH)
    if (shown !== '') assign(xmp, path, name, shown)
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = local(tag)
        text = ''
        path.push(name)
        if (path.includes('History') && name === 'li' && xmp.history.length < ENTRIES) xmp.history.push({})
        for (const [key, value] of Object.entries(attributes)) take(local(key), value)
      },
      ontext(chunk) {
        if (text.length < VALUE_LENGTH) text += chunk
      },
      onclosetag() {
        const name = path.pop()
        if (name) take(name, text)
        text = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(packet.slice(0, PACKET_READ))
  xmp.history = xmp.history.filter((entry) => Object.keys(entry).length > 0)
  return xmp
}

function assign(xmp: Xmp, path: readonly string[], name: string, value: string): void {
  if (path.includes('History')) {
    const entry = xmp.history.at(-1)
    if (!entry) return
    if (name === 'action') entry.action = value
    else if (name === 'when') entry.when = value
    else if (name === 'softwareAgent') entry.software = value
    else if (name === 'instanceID') entry.instanceId = value
    return
  }
  if (path.includes('DerivedFrom') || path.includes('Ingredients')) {
    if (/^(?:documentID|originalDocumentID)$/.test(name) && xmp.derivedFrom.length < ENTRIES)
      xmp.derivedFrom.push(value)
    return
  }
  if (name === 'li' && path.includes('creator') && xmp.creators.length < ENTRIES) xmp.creators.push(value)
  else if (name === 'DocumentID') xmp.documentId ??= value
  else if (name === 'InstanceID') xmp.instanceId ??= value
  else if (name === 'OriginalDocumentID') xmp.originalDocumentId ??= value
  else if (name === 'CreatorTool') xmp.creatorTool ??= value
  else if (name === 'Producer') xmp.producer ??= value
  else if (name === 'CreateDate') xmp.created ??= value
  else if (name === 'ModifyDate') xmp.modified ??= value
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
