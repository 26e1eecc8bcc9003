import { type ReactNode, useRef, useState } from 'react'
import './letter.css'

interface PaperProps {
  title: string
  /** A whole page without script and without anything that loads. */
  html: string
  /** As text, to copy. */
  text?: string
  /** Name of the file that is saved; absent: saving is not offered. */
  file?: string
  children?: ReactNode
}

/** A paper as it will look, to read, copy, print and save. Nothing in it runs or loads. */
export function Paper({ title, html, text, file, children }: PaperProps) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const frame = useRef<HTMLIFrameElement>(null)
  return (
    <div className="paper">
      {children}
      <div className="row paper-acts">
        {text !== undefined && (
          <button
            type="button"
            onClick={() =>
              navigator.clipboard.writeText(text).then(
                () => setCopied('yes'),
                () => setCopied('no'),
              )
            }
          >
            {copied === 'yes' ? 'Copied' : 'Copy the text'}
          </button>
        )}
        <button type="button" onClick={() => frame.current?.contentWindow?.print()}>
          Print
        </button>
        {file && (
          <button type="button" onClick={() => save(file, html)}>
            Save as a file
          </button>
        )}
      </div>
      {copied === 'no' && (
        <p className="field-error">
          The browser does not allow copying. Select the text and copy it by hand.
        </p>
      )}
      <iframe ref={frame} title={title} sandbox="allow-same-origin allow-modals" srcDoc={html} />
    </div>
  )
}

function save(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
