import type { Handle } from './store.ts'

/** How long a delivery is remembered, in days: longer than any vendor tries again. */
export const DELIVERY_DAYS = 30

/** Deliveries of connectors, remembered by digest alone so that a repeated one is known. */
export function connectorDeliveries({ db, seal }: Handle) {
  const digestOf = (vendor: string, delivery: string) => seal.digest('delivery', `${vendor}\0${delivery}`)
  return {
    /** Remembers a delivery. @returns false when it had come before */
    async first(vendor: string, delivery: string, now = new Date()): Promise<boolean> {
      const row = await db
        .insertInto('connector_deliveries')
        .values({ vendor, digest: digestOf(vendor, delivery), received_at: now })
        .onConflict((on) => on.doNothing())
        .returning('vendor')
        .executeTakeFirst()
      return row !== undefined
    },

    /** Whether a delivery was remembered. */
    async has(vendor: string, delivery: string): Promise<boolean> {
      const row = await db
        .selectFrom('connector_deliveries')
        .select('vendor')
        .where('vendor', '=', vendor)
        .where('digest', '=', digestOf(vendor, delivery))
        .executeTakeFirst()
      return row !== undefined
    },

    /**
     * Remembers how new the state of something is that a vendor told.
     * @returns false when a newer one was told before
     */
    async advance(vendor: string, what: string, asOf: Date): Promise<boolean> {
      const row = await db
        .insertInto('connector_deliveries')
        .values({ vendor, digest: digestOf(vendor, what), received_at: asOf })
        .onConflict((on) =>
          on
            .columns(['vendor', 'digest'])
            .doUpdateSet({ received_at: asOf })
            .where('connector_deliveries.received_at', '<=', asOf),
        )
        .returning('vendor')
        .executeTakeFirst()
      return row !== undefined
    },

    /** Forgets a delivery that could not be dealt with, so that the vendor's next attempt counts as the first. */
    async forget(vendor: string, delivery: string): Promise<void> {
      await db
        .deleteFrom('connector_deliveries')
        .where('vendor', '=', vendor)
        .where('digest', '=', digestOf(vendor, delivery))
        .execute()
    },
  }
}
