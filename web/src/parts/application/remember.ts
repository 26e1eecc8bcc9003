import { type Application, applicationQuery } from '../../api/hiring.ts'
import { queryClient } from '../../api/queries.ts'

/** Takes an application that was answered anew into the cache and lets the lists be asked again. */
export function remember(application: Application): void {
  queryClient.setQueryData(applicationQuery(application.id).queryKey, application)
  for (const key of ['applications', 'disagreements', 'screenings'])
    void queryClient.invalidateQueries({ queryKey: [key] })
}
