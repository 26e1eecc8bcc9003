import { account } from './account.ts'
import { desk } from './desk.ts'
import { errands } from './errands.ts'
import { guards } from './guards.ts'
import { money } from './money.ts'
import { secrets } from './secrets.ts'
import { wallet } from './wallet.ts'

/** Every concept that detectors ask for, with the phrases that say it. */
export const CONCEPTS = { ...guards, ...secrets, ...account, ...wallet, ...money, ...errands, ...desk }

export type Concept = keyof typeof CONCEPTS
