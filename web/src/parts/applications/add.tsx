import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { callLines } from '../../api/client.ts'
import { APPLICATIONS, type Received } from '../../api/hiring.ts'
import { queryClient } from '../../api/queries.ts'
import { Problem } from '../problem.tsx'
import { Added, type Outcome } from './added.tsx'
import { Resumes } from './resumes.tsx'
import { ACCEPTED, batches, type Taken, take } from './taken.ts'

type Answer = Received | { error: { code: string; message: string }; line: number }

/** Takes applications that are chosen or dropped anywhere on the page, and tells how far it is. */
export function AddApplications({ children }: { children: ReactNode }) {
  const chooser = useRef<HTMLInputElement>(null)
  const [resumes, setResumes] = useState<File[]>([])
  const [refused, setRefused] = useState<Extract<Taken, { kind: 'refused' }>[]>([])
  const [progress, setProgress] = useState<Outcome>()

  const adding = useMutation({
    mutationFn: async (lines: readonly string[]) => {
      const outcome: Outcome = { of: lines.length, received: [], failed: [] }
      setProgress(outcome)
      let before = 0
      for (const batch of batches(lines)) {
        const body = { raw: batch.join('\n'), type: 'application/x-ndjson' }
        for await (const answer of callLines<Answer>(APPLICATIONS, body)) {
          if ('error' in answer)
            outcome.failed.push({ line: before + answer.line, why: answer.error.message })
          else outcome.received.push(answer)
          setProgress({ ...outcome })
        }
        before += batch.length
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['applications'] }),
  })

  const give = async (files: readonly File[]) => {
    if (adding.isPending || files.length === 0) return
    const taken = await Promise.all(files.map(take))
    setRefused(taken.filter((one) => one.kind === 'refused'))
    setResumes(taken.flatMap((one) => (one.kind === 'resume' ? [one.file] : [])))
    const lines = taken.flatMap((one) => (one.kind === 'applications' ? one.lines : []))
    if (lines.length > 0) adding.mutate(lines)
    else setProgress(undefined)
  }
  const over = useDrop(give)

  return (
    <>
      <div className="applications-head">
        {children}
        <button type="button" disabled={adding.isPending} onClick={() => chooser.current?.click()}>
          {adding.isPending ? 'Adding…' : 'Add applications'}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label="Applications or résumés to add"
          onChange={(event) => {
            void give([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
      {over && <p className="drop-over">Drop résumés, or files of applications, to add them</p>}
      {refused.length > 0 && (
        <div className="problem" role="alert">
          {refused.map(({ name, why }) => (
            <p key={name}>
              <strong>“{name}” was not taken:</strong> {why}.
            </p>
          ))}
        </div>
      )}
      {adding.error && <Problem error={adding.error} />}
      {progress && (
        <Added outcome={progress} busy={adding.isPending} onClose={() => setProgress(undefined)} />
      )}
      {resumes.length > 0 && (
        <Resumes
          files={resumes}
          onCancel={() => setResumes([])}
          onGive={(lines) => {
            setResumes([])
            adding.mutate(lines)
          }}
        />
      )}
    </>
  )
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the page. @returns whether some are held over it */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (!holdsFiles(event)) return
    event.preventDefault()
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  useEffect(() => {
    const drop = (event: DragEvent) => onDrop(event)
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    addEventListener('dragover', enter)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return over
}
