import { Random } from '../ham/random.ts'
import type { AddressFields, Draft } from './draft.ts'
import { phone, postcode, street, type Town } from './places.ts'
import { FREE_MAIL, USER_AGENTS } from './words.ts'
import { type Names, World } from './world.ts'

/**
 * Hands out people, addresses and numbers, none of them twice: who shares something in the pool shares it because it
 * was written so.
 */
export class Stock {
  readonly world = new World()
  random: Random
  readonly #used = new Set<string>()
  readonly #distinctNames: boolean

  /** @param distinctNames nobody is anybody's namesake by chance, under no way of naming */
  constructor(seed: string, { distinctNames = false } = {}) {
    this.random = new Random(seed)
    this.#distinctNames = distinctNames
  }

  /** @param key what of the value must be its own; default: the value */
  #fresh<T>(make: () => T, key: (value: T) => string = String): T {
    for (let attempt = 0; attempt < 1000; attempt++) {
      const value = make()
      const said = key(value)
      if (this.#used.has(said)) continue
      this.#used.add(said)
      return value
    }
    throw new Error('nothing is left that nobody has')
  }

  somebody(): Names {
    if (!this.#distinctNames) return this.world.person(this.random)
    return this.#fresh(
      () => this.world.person(this.random),
      ({ index }) => {
        const { given, middle, family } = this.world.of(index)
        return `name ${given} ${middle} ${family}`
      },
    )
  }

  /** Somebody who is no applicant: they may be an applicant's namesake. */
  anybody(): Names {
    return this.world.person(this.random)
  }

  /** A mailbox named after somebody, as people name them. */
  mail(who: Names, domain = this.random.pick(FREE_MAIL)): string {
    const r = this.random
    const make = () => {
      const form = r.pick([who.dotted, who.dotted, who.joined, who.short, who.turned])
      return `${form}${r.chance(0.5) ? r.digits(r.int(2, 4)) : ''}@${domain}`
    }
    // Told under one way of naming: whoever has the same place in another one has another mailbox.
    return this.#fresh(make, (mail) => this.world.text(mail, { naming: () => 0 }))
  }

  phone(country: string): string {
    return this.#fresh(() => phone(this.random, country))
  }

  address(town: Town): AddressFields {
    const { city, region, country } = town
    const make = () => ({
      street: street(this.random),
      city,
      region,
      postcode: postcode(this.random, town),
      country,
    })
    return this.#fresh(make, (made) => `${made.street} ${made.city}`)
  }

  /** An address of a network that nobody else in the pool is in. */
  ip(): string {
    const r = this.random
    const make = () => `${r.int(241, 254)}.${r.int(0, 255)}.${r.int(0, 255)}`
    return `${this.#fresh(make)}.${r.int(1, 254)}`
  }

  device(): Draft['device'] {
    return { userAgent: this.random.pick(USER_AGENTS), id: this.random.base58(22), ip: this.ip() }
  }

  account(): string {
    return this.#fresh(() => this.random.digits(14))
  }

  wallet(): string {
    return `0x${this.random.hex(40)}`
  }
}
