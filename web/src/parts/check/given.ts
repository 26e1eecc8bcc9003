import { call } from '../../api/client.ts'
import type { Checked, GivenKind } from '../../api/types.ts'

/** What is to be checked: a file, or text that was pasted. Without `as`, what a text is shows by its form. */
export type Given = { file: File } | { text: string; as?: GivenKind }

/** What a person calls what they gave. */
export const nameOf = (given: Given): string =>
  'file' in given ? given.file.name || 'the file' : 'the pasted text'

/** Has it judged. With `share`, the answer is also kept for a colleague. @throws ApiError */
export function send(given: Given, share = false): Promise<Checked> {
  const query = new URLSearchParams({ name: 'file' in given ? given.file.name || 'file' : 'pasted text' })
  if ('as' in given && given.as) query.set('as', given.as)
  if (share) query.set('share', 'true')
  const body =
    'file' in given
      ? { raw: given.file, type: 'application/octet-stream' }
      : { raw: given.text, type: 'text/plain' }
  return call<Checked>('POST', `/api/check?${query}`, body)
}
