import { infiniteQueryOptions, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiError, call } from './client.ts'
import type {
  ApiKey,
  AuditPage,
  Case,
  CasePage,
  CheckLimits,
  Role,
  SharedCheck,
  User,
  View,
} from './types.ts'

/** The one cache. A session that ended anywhere ends everywhere. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401)
        queryClient.setQueryData(sessionQuery.queryKey, null)
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
})

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      return (await call<{ user: User }>('GET', '/api/session', undefined, signal)).user
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null
      throw error
    }
  },
})

export interface CaseFilter {
  status: 'open' | 'decided' | 'all'
  verdict: string
  q: string
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    refetchInterval: 20_000,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ status: filter.status })
      if (filter.verdict) query.set('verdict', filter.verdict)
      if (filter.q) query.set('q', filter.q)
      if (pageParam) query.set('cursor', pageParam)
      return call<CasePage>('GET', `/api/cases?${query}`, undefined, signal)
    },
    getNextPageParam: (page) => page.next ?? null,
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    staleTime: 60_000,
    queryFn: ({ signal }) => call<Case>('GET', `/api/cases/${encodeURIComponent(id)}`, undefined, signal),
  })

/** Every look at a message is recorded, so one that was seen is not asked for again. */
export const viewQuery = (subjectId: string) =>
  queryOptions({
    queryKey: ['view', subjectId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<View>('GET', `/api/subjects/${encodeURIComponent(subjectId)}/view`, undefined, signal),
  })

export const checkLimitsQuery = queryOptions({
  queryKey: ['check limits'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => call<CheckLimits>('GET', '/api/check', undefined, signal),
})

/** Every look at a shared answer is recorded too, and it never changes. */
export const sharedCheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['shared check', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<SharedCheck>('GET', `/api/shared-checks/${encodeURIComponent(id)}`, undefined, signal),
  })

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      call<{ roles: Role[]; expiresAt: string }>(
        'GET',
        `/api/invitations/${encodeURIComponent(token)}`,
        undefined,
        signal,
      ),
  })

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => call<{ keys: ApiKey[] }>('GET', '/api/keys', undefined, signal),
})

export const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'],
  gcTime: 0,
  staleTime: 0,
  refetchOnWindowFocus: false,
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    call<AuditPage>(
      'GET',
      `/api/audit${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
      undefined,
      signal,
    ),
  getNextPageParam: (page) => page.next ?? null,
})
