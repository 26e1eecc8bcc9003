import { fileType } from '../../../formats/file-type.ts'

/** How sure it is, from 0 to 1, that a file is a résumé. */
export function recogniseResume(name: string, bytes: Uint8Array): number {
  const type = fileType(bytes)
  const readable = type === 'pdf' || type === 'office' || type === 'rtf' || type === 'text'
  return readable && /(?:^|[^a-z])(?:cv|resum[eé]|résumé|lebenslauf|curriculum)(?:[^a-z]|$)/i.test(name)
    ? 0.7
    : 0
}
