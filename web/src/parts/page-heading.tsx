import { type ReactNode, useEffect, useRef } from 'react'

/** A page has been shown: the next one is reached from it. On the first, the browser's own focus is right. */
let opened = false

/** The heading of a page. Names the tab, and takes the focus when one comes from another page, to be read out. */
export function PageHeading({ children, title }: { children: ReactNode; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Postern`
  }, [title])
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true })
    opened = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
