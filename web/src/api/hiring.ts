import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  applicationListSchema,
  applicationPageSchema,
  applicationSummarySchema,
  checkBody,
  keepBody,
  plannedCheckSchema,
  receivedSchema,
} from '../../../src/server/schemas/hiring.ts'
import type {
  adverseActionSchema,
  applicationNameSchema,
  erasedSchema,
  letterSchema,
} from '../../../src/server/schemas/hiring-records.ts'
import { call } from './client.ts'

export type ApplicationSummary = z.infer<typeof applicationSummarySchema>
export type ApplicationList = z.infer<typeof applicationListSchema>
export type Application = z.infer<typeof applicationPageSchema>
/** A finding whose weight is absent until whoever asks has said what they think. */
export type ApplicationFinding = Application['findings'][number]
export type ApplicationName = z.infer<typeof applicationNameSchema>
export type PlannedCheck = z.infer<typeof plannedCheckSchema>
export type CheckBody = z.input<typeof checkBody>
export type KeepBody = z.infer<typeof keepBody>
export type Received = z.infer<typeof receivedSchema>
export type Letter = z.infer<typeof letterSchema>
export type AdverseAction = z.infer<typeof adverseActionSchema>
export type Erased = z.infer<typeof erasedSchema>
export type Stage = NonNullable<ApplicationSummary['stage']>
export type Sensitivity = ApplicationSummary['role']['sensitivity']
export type Leaning = Application['assessments'][number]['leaning']
export type HiringOutcome = NonNullable<Application['decision']>['outcome']
export type CheckOutcome = Application['checks'][number]['outcome']

export interface ApplicationFilter {
  /** `look`: a person is asked to look; `rest`: none is. */
  show: 'look' | 'rest' | 'all'
  stage: Stage | ''
  sensitivity: Sensitivity | ''
  q: string
}

const WAITING = { look: 'true', rest: 'false', all: '' } as const

export const APPLICATIONS = '/api/hiring/applications'
export const applicationPath = (id: string, rest = '') => `${APPLICATIONS}/${encodeURIComponent(id)}${rest}`

export const applicationsQuery = ({ show, stage, sensitivity, q }: ApplicationFilter) =>
  infiniteQueryOptions({
    queryKey: ['applications', { show, stage, sensitivity, q }],
    refetchInterval: 20_000,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const asked = { waiting: WAITING[show], stage, sensitivity, q, cursor: pageParam }
      const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value))
      return call<ApplicationList>('GET', `${APPLICATIONS}?${query}`, undefined, signal)
    },
    getNextPageParam: (page) => page.next ?? null,
  })

/** Every look at an application is recorded, so one that was just seen is not asked for again. */
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    staleTime: 60_000,
    queryFn: ({ signal }) => call<Application>('GET', applicationPath(id), undefined, signal),
  })

/** A letter follows the findings: it is asked for anew each time it is opened. */
export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'letter'],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => call<Letter>('GET', applicationPath(id, '/letter'), undefined, signal),
  })

export const adverseActionQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'adverse action'],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      call<AdverseAction>('GET', applicationPath(id, '/adverse-action'), undefined, signal),
  })
