import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import './drop.css'

interface DropProps {
  busy: boolean
  /** A result is shown below: take less room. */
  compact: boolean
  onFile: (file: File) => void
  /** A folder was dropped, which a browser does not hand over. */
  onFolder: (name: string) => void
  onText: (text: string) => void
}

/** Three ways to give something to check: drop a file, choose one, or paste text. */
export function Drop({ busy, compact, onFile, onFolder, onText }: DropProps) {
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const entry = event.dataTransfer.items[0]?.webkitGetAsEntry()
    const file = event.dataTransfer.files[0]
    if (entry?.isDirectory) onFolder(entry.name)
    else if (file) onFile(file)
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
        <Icon name="file" size={compact ? 24 : 32} />
        <p>
          <strong>Drop a file here</strong>, unopened: an archive, an installer, a document, a script, an
          e-mail
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
          Or paste a command, a link or a message
        </label>
        <textarea
          id="paste"
          rows={compact ? 3 : 6}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit()
          }}
          aria-describedby="paste-hint"
        />
        <div className="drop-end">
          <p className="hint" id="paste-hint">
            A message: headers and all, if you can. Outside this field, <kbd>Ctrl</kbd> <kbd>V</kbd> checks at
            once.
          </p>
          <button type="submit" className="primary" disabled={busy || !text.trim()}>
            {busy ? 'Checking…' : 'Check it'}
          </button>
        </div>
      </form>
      {!compact && <FolderHint />}
    </div>
  )
}

function FolderHint() {
  return (
    <details className="drop-folder">
      <summary>A whole folder, or a repository?</summary>
      <ul>
        <li>
          <strong>Not fetched yet:</strong> <code>./postern clone URL</code> looks at every file before one of
          them is on your disk.
        </li>
        <li>
          <strong>Already on your disk:</strong> do not open it in an editor.{' '}
          <code>./postern check FOLDER</code> reads it where it lies.
        </li>
        <li>
          <strong>Or drop it here as a zip:</strong> on macOS and Windows, right-click the folder and choose
          “Compress”; on Linux, <code>zip -r task.zip FOLDER</code>. Hidden files must be in it: the traps are
          in them.
        </li>
      </ul>
    </details>
  )
}
