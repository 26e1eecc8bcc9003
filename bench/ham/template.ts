import type { Mail } from './mime.ts'
import type { Random } from './random.ts'

/** One kind of wanted mail. `templates/<kind>.ts` exports one as its default; the kind is the file's name. */
export interface Template {
  /** How many variants to make. */
  count: number
  /** Makes variant `n`, counted from 0. The same random seed gives the same message. */
  make(random: Random, n: number): Mail
}

/** Declares a template; see {@link Template}. */
export function defineTemplate(template: Template): Template {
  return template
}
