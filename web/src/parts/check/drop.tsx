import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import './drop.css'

interface DropProps {
  busy: boolean
  /** A result is shown below: take less room. */
  compact: boolean
  onFile: (file: File) => void
  onText: (text: string) => void
}

/** Three ways to give something to check: drop a file, choose one, or paste text. */
export function Drop({ busy, compact, onFile, onText }: DropProps) {
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
    else if (event.dataTransfer.getData('text/plain')) onText(event.dataTransfer.getData('text/plain'))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard equals in the button and the field
    <div
      className="drop"
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="drop-file">
        <Icon name="file" size={32} />
        <p>
          <strong>Drop a file here</strong>, such as a message saved as .eml
        </p>
        <button type="button" disabled={busy} onClick={() => chooser.current?.click()}>
          Choose a file
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="File to check"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) onText(text)
        }}
      >
        <label htmlFor="paste" className="label">
          Or paste a message, headers and all
        </label>
        <textarea
          id="paste"
          rows={compact ? 3 : 8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="paste-hint"
        />
        <div className="drop-end">
          <p className="hint" id="paste-hint">
            Outside this field, <kbd>Ctrl</kbd> <kbd>V</kbd> checks at once.
          </p>
          <button type="submit" className="primary" disabled={busy || !text.trim()}>
            {busy ? 'Checking…' : 'Check the text'}
          </button>
        </div>
      </form>
    </div>
  )
}
