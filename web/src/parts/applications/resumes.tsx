import { type FormEvent, useEffect, useId, useRef } from 'react'
import type { Sensitivity } from '../../api/hiring.ts'
import { REACH_WORDS, SENSITIVITY_WORDS } from '../../hiring-words.ts'
import { counted } from '../../words.ts'
import { Field } from '../field.tsx'
import { nameFrom, resumeLine } from './taken.ts'

interface ResumesProps {
  files: readonly File[]
  onCancel: () => void
  /** Gets each as an application in one line. */
  onGive: (lines: string[]) => void
}

/** Asks whose résumés these are and for which role: the plan of checks follows from the role. */
export function Resumes({ files, onCancel, onGive }: ResumesProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const names = form.getAll('name').map((name) => String(name).trim())
    const title = String(form.get('title')).trim()
    const sensitivity = form.get('sensitivity') as Sensitivity
    onGive(
      await Promise.all(
        files.map((file, at) => resumeLine(file, { name: names[at] ?? '', title, sensitivity })),
      ),
    )
  }
  return (
    <dialog ref={dialog} className="resumes" aria-labelledby={`${id}-title`} onClose={onCancel}>
      <h2 id={`${id}-title`}>{files.length === 1 ? 'Add a résumé' : `Add ${files.length} résumés`}</h2>
      <form onSubmit={submit}>
        <ul className="resumes-files">
          {files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              <Field
                label="Who applies"
                name="name"
                hint={file.name}
                defaultValue={nameFrom(file.name)}
                maxLength={500}
                autoComplete="off"
              />
            </li>
          ))}
        </ul>
        <Field label="As what" name="title" placeholder="Site reliability engineer" maxLength={500} />
        <fieldset>
          <legend className="label">What the role can reach</legend>
          {(Object.keys(REACH_WORDS) as Sensitivity[]).map((sensitivity) => (
            <label key={sensitivity} className="choice">
              <input type="radio" name="sensitivity" value={sensitivity} required />
              <span>
                <strong>{SENSITIVITY_WORDS[sensitivity]}</strong>{' '}
                <span className="soft">{REACH_WORDS[sensitivity]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="row">
          <button type="submit" className="primary">
            Add {counted(files.length, 'application')}
          </button>
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  )
}
