import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../api/client.ts'
import type { Checked } from '../api/types.ts'
import { Drop } from '../parts/check/drop.tsx'
import { Examined } from '../parts/examined.tsx'
import { SENTENCES, VerdictSentence } from '../parts/explanation/verdict-sentence.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { Waiting } from '../parts/waiting.tsx'

/** What is to be checked: a file, or text that was pasted. */
type Given = { file: File } | { text: string }

function send(given: Given): Promise<Checked> {
  const name = 'file' in given ? given.file.name || 'file' : 'pasted text'
  const body =
    'file' in given
      ? { raw: given.file, type: 'application/octet-stream' }
      : { raw: given.text, type: 'text/plain' }
  return call<Checked>('POST', `/api/check?name=${encodeURIComponent(name)}`, body)
}

export default function Check() {
  const check = useMutation({ mutationFn: send })
  const result = useRef<HTMLHeadingElement>(null)
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0]
    const text = event.clipboardData?.getData('text/plain')
    const inField = event.target instanceof HTMLTextAreaElement
    if (!file && (inField || !text?.trim())) return
    event.preventDefault()
    if (file) check.mutate({ file })
    else if (text) check.mutate({ text })
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
  useEffect(() => {
    if (check.data) result.current?.focus()
  }, [check.data])

  const name = check.variables && ('file' in check.variables ? check.variables.file.name : 'the pasted text')
  return (
    <>
      <PageHeading title="Check">Check a message</PageHeading>
      <p className="soft">
        Nothing is recorded: no case, no copy. Only that you made a check is noted in the audit log.
      </p>
      <Drop
        busy={check.isPending}
        compact={check.data !== undefined}
        onFile={(file) => check.mutate({ file })}
        onText={(text) => check.mutate({ text })}
      />
      {check.isPending && (
        <Waiting after={1000}>{`Checking ${name}. Large archives take a little longer…`}</Waiting>
      )}
      {check.error && <Problem error={check.error} />}
      {check.data && !check.isPending && (
        <section key={check.submittedAt} aria-label="Result">
          <VerdictSentence answer={check.data}>
            <h2 ref={result} tabIndex={-1}>
              {SENTENCES[check.data.verdict]}
            </h2>
          </VerdictSentence>
          <Examined
            answer={check.data}
            view={check.data.view}
            instead={
              <p className="empty soft">There is no message to show: what you gave has no readable body.</p>
            }
          />
        </section>
      )}
    </>
  )
}
