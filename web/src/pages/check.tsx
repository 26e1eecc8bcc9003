import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { checkLimitsQuery } from '../api/queries.ts'
import { Drop } from '../parts/check/drop.tsx'
import { type Given, nameOf, send } from '../parts/check/given.ts'
import { Refusal, type Refused } from '../parts/check/refusal.tsx'
import { Result } from '../parts/check/result.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { Waiting } from '../parts/waiting.tsx'

export default function Check() {
  const { data: limits } = useQuery(checkLimitsQuery)
  const [refused, setRefused] = useState<Refused>()
  const check = useMutation({ mutationFn: (given: Given) => send(given) })
  const result = useRef<HTMLHeadingElement>(null)

  const give = (given: Given) => {
    const large = 'file' in given && limits && given.file.size > limits.bytes
    setRefused(large ? { why: 'large', name: given.file.name, limit: limits.bytes } : undefined)
    if (large) check.reset()
    else check.mutate(given)
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0]
    const text = event.clipboardData?.getData('text/plain')
    const inField = event.target instanceof HTMLTextAreaElement
    if (!file && (inField || !text?.trim())) return
    event.preventDefault()
    if (file) give({ file })
    else if (text) give({ text })
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
  useEffect(() => {
    if (check.data) result.current?.focus()
  }, [check.data])

  const { data: checked, variables: given } = check
  return (
    <>
      <PageHeading title="Check">Check something before you open, run or answer it</PageHeading>
      <p className="soft">
        A take-home project, an installer, a document, a command that somebody asked you to paste, a link, an
        e-mail. Nothing of it is opened or run, and nothing is recorded: no case, no copy. Only that you made
        a check is noted in the audit log.
      </p>
      <Drop
        busy={check.isPending}
        compact={checked !== undefined}
        onFile={(file) => give({ file })}
        onFolder={(name) => {
          check.reset()
          setRefused({ why: 'folder', name })
        }}
        onText={(text) => give({ text })}
      />
      {refused && <Refusal refused={refused} />}
      {check.isPending && given && (
        <Waiting after={1000}>{`Checking ${nameOf(given)}. Large archives take a little longer…`}</Waiting>
      )}
      {check.error && <Problem error={check.error} />}
      {checked && given && !check.isPending && (
        <Result key={check.submittedAt} given={given} checked={checked} heading={result} onAgain={give} />
      )}
    </>
  )
}
