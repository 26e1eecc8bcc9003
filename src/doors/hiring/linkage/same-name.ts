import { havePartInCommon, nameSimilarity, namesContradict } from '../../../names/similarity.ts'

/** From this likeness on two writings are one name. */
const SAME_FROM = 0.85

export interface NameRelation {
  sameName: boolean
  relatedName: boolean
}

/**
 * How the names of two applications relate; every name of the one with every name of the other, earlier names too.
 * Where either has none, they count as related: nothing can be held against what is not said.
 */
export function nameRelation(a: readonly { text: string }[], b: readonly { text: string }[]): NameRelation {
  if (a.length === 0 || b.length === 0) return { sameName: false, relatedName: true }
  const sameName = a.some((one) => b.some((other) => nameSimilarity(one.text, other.text) >= SAME_FROM))
  return {
    sameName,
    relatedName: sameName || a.some((one) => b.some((other) => havePartInCommon(one.text, other.text))),
  }
}

/** Whether a name contradicts all of those given. */
export const contradictsAll = (name: string, given: readonly { text: string }[]): boolean =>
  given.length > 0 && given.every(({ text }) => namesContradict(name, text))
