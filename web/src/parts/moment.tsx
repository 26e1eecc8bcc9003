import { ago, exact } from '../time.ts'

/** A moment as its age, with the exact time on hover and for machines. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={exact(at)}>
      {ago(Date.parse(at), Date.now())}
    </time>
  )
}
