import { size } from '../message/size.ts'

/** What the page does not take, and why. */
export type Refused = { why: 'folder'; name: string } | { why: 'large'; name: string; limit: number }

/** What a browser cannot hand over, with the way that works. */
export function Refusal({ refused }: { refused: Refused }) {
  return (
    <div className="problem" role="alert">
      {refused.why === 'folder' ? (
        <p>
          <strong>“{refused.name}” is a folder, and a browser does not hand over folders.</strong> Do not open
          it. Make a zip of it and drop that here, or run <code>./postern check FOLDER</code> on the computer
          where it lies.
        </p>
      ) : (
        <p>
          <strong>
            “{refused.name}” is larger than this page takes: {size(refused.limit)}.
          </strong>{' '}
          Leave it unopened. On the computer where it lies run <code>./postern check FILE</code>: it takes
          larger files, and gives the same answer.
        </p>
      )}
    </div>
  )
}
