import { useEffect, useEffectEvent } from 'react'

const STORED = 'postern-shortcuts'

/** Single-key shortcuts can be turned off (WCAG 2.1.4): they get in the way of speech input. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

export function turnShortcuts(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    // Storage may be forbidden: the shortcuts then stay on.
  }
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('dialog')) return true
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Calls what is bound to a key while nobody is typing. */
export function useShortcuts(bindings: Record<string, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const binding = bindings[event.key]
    if (!binding || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (typing(event.target) || !shortcutsOn()) return
    event.preventDefault()
    binding()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
