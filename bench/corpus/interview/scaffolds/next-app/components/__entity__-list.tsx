export interface ⟦Entity⟧ {
  id: string
  title: string
  status: 'open' | 'paid' | 'cancelled'
}

export function ⟦Entity⟧List({ items }: { items: ⟦Entity⟧[] }) {
  return (
    <ul className="grid gap-3">
      {items.map((item) => (
        <li key={item.id} className="rounded border p-3">
          {item.title} <small>{item.status}</small>
        </li>
      ))}
    </ul>
  )
}
