import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { comparisonSchema, ringSchema } from '../../../src/server/schemas/hiring.ts'
import type {
  biasReportSchema,
  disagreementsSchema,
  screeningListSchema,
  screeningSchema,
} from '../../../src/server/schemas/hiring-records.ts'
import { call } from './client.ts'
import { applicationPath } from './hiring.ts'

export type Comparison = z.infer<typeof comparisonSchema>
export type SharedBetween = Comparison['shared'][number]
export type ComparedClaim = Comparison['claims'][number]
export type Ring = z.infer<typeof ringSchema>
export type RingNode = Ring['nodes'][number]
export type RingEdge = Ring['edges'][number]
export type Screening = z.infer<typeof screeningSchema>
export type ScreeningHit = Screening['hits'][number]
export type Disposition = NonNullable<Screening['disposition']>['disposition']
export type Disagreements = z.infer<typeof disagreementsSchema>
export type Disagreement = Disagreements['entries'][number]
export type BiasReport = z.infer<typeof biasReportSchema>
export type GroupRate = BiasReport['attributes'][number]['measures'][number]['groups'][number]

/** Under the key of the lists: what an assessment or an erasure changes of those it changes of these too. */
export const comparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['applications', 'comparison', id, other],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      call<Comparison>(
        'GET',
        applicationPath(id, `/compare/${encodeURIComponent(other)}`),
        undefined,
        signal,
      ),
  })

export const ringQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', 'ring', id],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      call<Ring>('GET', `/api/hiring/rings/${encodeURIComponent(id)}`, undefined, signal),
  })

export const screeningsQuery = (waiting: boolean) =>
  infiniteQueryOptions({
    queryKey: ['screenings', waiting],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams()
      if (waiting) query.set('waiting', 'true')
      if (pageParam) query.set('cursor', pageParam)
      return call<z.infer<typeof screeningListSchema>>(
        'GET',
        `/api/hiring/screenings?${query}`,
        undefined,
        signal,
      )
    },
    getNextPageParam: (page) => page.next ?? null,
  })

/** Records what a person concludes of a screening’s hits. */
export function dispose(id: string, conclusion: { disposition: Disposition; reason: string }) {
  return call<Screening>('POST', `/api/hiring/screenings/${encodeURIComponent(id)}/disposition`, conclusion)
}

export const disagreementsQuery = infiniteQueryOptions({
  queryKey: ['disagreements'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    call<Disagreements>(
      'GET',
      `/api/hiring/disagreements${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
      undefined,
      signal,
    ),
  getNextPageParam: (page) => page.next ?? null,
})

/** Asks how applications fared by the groups of a CSV. */
export function biasReport(csv: Blob) {
  return call<BiasReport>('POST', '/api/hiring/bias-report', { raw: csv, type: 'text/csv' })
}
