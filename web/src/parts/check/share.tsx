import { useMutation } from '@tanstack/react-query'
import type { Share } from '../../api/types.ts'
import { exact } from '../../time.ts'
import { Copyable } from '../copyable.tsx'
import { Icon } from '../icon.tsx'
import { Problem } from '../problem.tsx'

/** Keeps the answer for a colleague, then shows the link to it. */
export function ShareButton({ share }: { share: () => Promise<Share> }) {
  const sharing = useMutation({ mutationFn: share })
  if (sharing.data)
    return (
      <Copyable label="A link for your colleague." value={`${location.origin}/checks/${sharing.data.id}`}>
        {`Whoever can sign in here sees this answer with it and the lines it quotes, not the rest of what you gave. It ends on ${exact(sharing.data.expiresAt)}.`}
      </Copyable>
    )
  return (
    <>
      <button type="button" disabled={sharing.isPending} onClick={() => sharing.mutate()}>
        <Icon name="link" size={18} />
        {sharing.isPending ? 'Keeping the answer…' : 'Share with a colleague'}
      </button>
      {sharing.error && <Problem error={sharing.error} />}
    </>
  )
}
