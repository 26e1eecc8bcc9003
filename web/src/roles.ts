import type { User } from './api/types.ts'

/** Whether somebody has work among the cases. Administrators without another role find an empty list there. */
export const seesCases = ({ roles }: User): boolean => roles.includes('support') || !roles.includes('hiring')
