import { ⟦Entity⟧List } from '@/components/⟦entity⟧-list'
import { load⟦Entity⟧s } from '@/lib/⟦entity⟧s'

export default async function Page() {
  const ⟦entity⟧s = await load⟦Entity⟧s()
  return <⟦Entity⟧List items={⟦entity⟧s} />
}
