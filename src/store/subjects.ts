import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Handle } from './store.ts'

/** A recorded subject, without its bytes. */
export interface RecordedSubject {
  id: string
  door: string
  kind: string
  name: string
  size: number
  receivedAt: Date
}

/**
 * Bytes of one stored piece. The embedded database works on this thread and needs several times a value's size in
 * memory: in pieces, even the largest subject holds nobody up for long.
 */
const PIECE_BYTES = 1_000_000

/** What came through the doors. The same bytes through the same door are one subject. */
export function subjects({ db, seal }: Handle) {
  const open = (row: {
    id: string
    door: string
    kind: string
    size: number
    received_at: Date
    name_sealed: Uint8Array
  }): RecordedSubject => ({
    id: row.id,
    door: row.door,
    kind: row.kind,
    name: seal.openText(row.name_sealed, `subjects.name:${row.id}`),
    size: row.size,
    receivedAt: row.received_at,
  })

  /** Finds by bytes and, inside a transaction, holds the row until its end, so that repeats queue up. */
  const holdId = (door: string, sha256: Uint8Array) =>
    db
      .selectFrom('subjects')
      .select('id')
      .where('door', '=', door)
      .where('sha256', '=', sha256)
      .forUpdate()
      .executeTakeFirst()

  const keep = async (id: string, bytes: Uint8Array) => {
    for (let position = 0; position * PIECE_BYTES < bytes.length; position++) {
      const piece = bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES)
      const bytes_sealed = seal.close(piece, placeOf(id, position))
      await db.insertInto('subject_pieces').values({ subject_id: id, position, bytes_sealed }).execute()
    }
  }

  return {
    /**
     * Records bytes once. To be called in a transaction.
     * @returns the id, and whether these bytes had come through this door before.
     */
    async add(
      subject: { door: string; kind: string; name: string; bytes: Uint8Array; expiresAt: Date | null },
      now = new Date(),
    ): Promise<{ id: string; duplicate: boolean }> {
      const sha256 = createHash('sha256').update(subject.bytes).digest()
      const known = await holdId(subject.door, sha256)
      if (known) return { id: known.id, duplicate: true }
      const id = uuidv7()
      const added = await db
        .insertInto('subjects')
        .values({
          id,
          door: subject.door,
          kind: subject.kind,
          sha256,
          size: subject.bytes.length,
          received_at: now,
          expires_at: subject.expiresAt,
          name_sealed: seal.close(subject.name, `subjects.name:${id}`),
        })
        .onConflict((on) => on.columns(['door', 'sha256']).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (added) {
        await keep(id, subject.bytes)
        return { id, duplicate: false }
      }
      const winner = await holdId(subject.door, sha256)
      if (!winner) return this.add(subject, now)
      return { id: winner.id, duplicate: true }
    },

    /** Replaces the bytes of a subject. To be called in a transaction. */
    async replace(id: string, bytes: Uint8Array, expiresAt: Date | null): Promise<void> {
      const sha256 = createHash('sha256').update(bytes).digest()
      await db
        .updateTable('subjects')
        .set({ sha256, size: bytes.length, expires_at: expiresAt })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('subject_pieces').where('subject_id', '=', id).execute()
      await keep(id, bytes)
    },

    /** Whether these are the bytes of a subject. */
    async has(id: string, bytes: Uint8Array): Promise<boolean> {
      const sha256 = createHash('sha256').update(bytes).digest()
      const row = await db.selectFrom('subjects').select('sha256').where('id', '=', id).executeTakeFirst()
      return row !== undefined && sha256.equals(row.sha256)
    },

    /** Deletes a subject with all that hangs on it. */
    async remove(id: string): Promise<void> {
      await db.deleteFrom('subjects').where('id', '=', id).execute()
    },

    async get(id: string): Promise<RecordedSubject | undefined> {
      const row = await db
        .selectFrom('subjects')
        .select(['id', 'door', 'kind', 'size', 'received_at', 'name_sealed'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row && open(row)
    },

    async ofCase(caseId: string): Promise<RecordedSubject[]> {
      const rows = await db
        .selectFrom('subjects')
        .innerJoin('case_subjects', 'case_subjects.subject_id', 'subjects.id')
        .select(['id', 'door', 'kind', 'size', 'received_at', 'name_sealed'])
        .where('case_id', '=', caseId)
        .orderBy('id')
        .execute()
      return rows.map(open)
    },

    /** The bytes as they came. */
    async bytes(id: string): Promise<Buffer | undefined> {
      const row = await db.selectFrom('subjects').select('size').where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      const bytes = Buffer.alloc(row.size)
      for (let position = 0; position * PIECE_BYTES < row.size; position++) {
        const piece = await db
          .selectFrom('subject_pieces')
          .select('bytes_sealed')
          .where('subject_id', '=', id)
          .where('position', '=', position)
          .executeTakeFirst()
        // Deleted since it was found.
        if (!piece) return undefined
        bytes.set(seal.open(piece.bytes_sealed, placeOf(id, position)), position * PIECE_BYTES)
      }
      return bytes
    },
  }
}

const placeOf = (id: string, position: number) => `subject_pieces.bytes:${id}:${position}`
