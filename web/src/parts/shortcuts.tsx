import { useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { shortcutsOn, turnShortcuts, useShortcuts } from './use-shortcuts.ts'
import './shortcuts.css'

const SHORTCUTS: [string, string][] = [
  ['j', 'Next in the list, or next reason'],
  ['k', 'Previous in the list, or previous reason'],
  ['Enter', 'Open it, or show the reason in the message'],
  ['/', 'Search the list'],
  ['d', 'Decide; before that, on an application, say what you think'],
  ['p', 'On an application: to the plan of checks'],
  ['u', 'Back to the list'],
  ['Ctrl V', 'On the Check page: check what you copied'],
  ['?', 'Show this list'],
]

/** The list of shortcuts and the button that opens it. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(shortcutsOn)
  const open = () => dialog.current?.showModal()
  useShortcuts({ '?': open })
  return (
    <>
      <button type="button" className="plain wide-only" onClick={open} title="Keyboard shortcuts">
        <Icon name="keyboard" />
        <span className="visually-hidden">Keyboard shortcuts</span>
      </button>
      <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        <dl>
          {SHORTCUTS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              turnShortcuts(event.target.checked)
              setOn(event.target.checked)
            }}
          />
          Single keys work as shortcuts
        </label>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  )
}
