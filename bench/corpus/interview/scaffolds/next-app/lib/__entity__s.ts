import type { ⟦Entity⟧ } from '@/components/⟦entity⟧-list'

const DEMO: ⟦Entity⟧[] = [
  { id: '1', title: 'First ⟦entity⟧', status: 'open' },
  { id: '2', title: 'Second ⟦entity⟧', status: 'paid' },
]

export async function load⟦Entity⟧s(): Promise<⟦Entity⟧[]> {
  const base = process.env.BOARD_API
  if (!base) return DEMO
  const response = await fetch(`${base}/⟦entity⟧s`, { next: { revalidate: 60 } })
  return response.json()
}
