import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { list⟦Entity⟧s } from '../services/⟦entity⟧s.js'

export function HomePage() {
  const [items, setItems] = useState([])
  useEffect(() => {
    list⟦Entity⟧s().then(setItems)
  }, [])
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <Link to={`/⟦entity⟧s/${item.id}`}>{item.title}</Link>
        </li>
      ))}
    </ul>
  )
}
