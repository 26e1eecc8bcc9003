import type { Store } from '../store/store.ts'

/** How long an invitation is good for, in milliseconds: a day. */
export const INVITATION_MS = 86_400_000

/** The address at which an invited person chooses a password. */
export function invitationUrl(base: string, token: string): string {
  return new URL(`/welcome/${token}`, base).href
}

/**
 * While nobody can sign in yet: a fresh one-time link that makes the first person, who gets every role. The links
 * of earlier starts end.
 *
 * @returns undefined once somebody can sign in.
 */
export async function firstInvitation(
  store: Store,
  base: string,
  now = new Date(),
): Promise<string | undefined> {
  return store.atomically(async (inside) => {
    if (await inside.people.any()) return undefined
    await inside.invitations.withdrawPrinted()
    const expiresAt = new Date(now.getTime() + INVITATION_MS)
    const { id, token } = await inside.invitations.create(
      { roles: ['administrator', 'support'], expiresAt },
      now,
    )
    await inside.audit.append({ actor: 'system', action: 'invitation.made', target: `invitation:${id}` }, now)
    return invitationUrl(base, token)
  })
}
