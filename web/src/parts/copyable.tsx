import { useState } from 'react'
import './copyable.css'

/** A value to copy. */
export function Copyable({ label, value, children }: { label: string; value: string; children: string }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <div className="copyable" role="status">
      <p>
        <strong>{label}</strong> {children}
      </p>
      <div className="row">
        <code className="copyable-value">{value}</code>
        <button type="button" onClick={copy}>
          {copied === 'yes' ? 'Copied' : 'Copy'}
        </button>
      </div>
      {copied === 'no' && (
        <p className="field-error">The browser does not allow copying. Select it and copy by hand.</p>
      )}
    </div>
  )
}
