import type { RefObject } from 'react'
import { useShortcuts } from './use-shortcuts.ts'

/** Lets `j` and `k` move the focus on and back among what a selector finds in an element. */
export function useSteps(within: RefObject<HTMLElement | null>, selector: string): void {
  const step = (by: number) => {
    const stops = [...(within.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    stops[at < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) })
}
