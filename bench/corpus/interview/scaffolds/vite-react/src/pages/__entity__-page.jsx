import { useEffect, useState } from 'react'
import { useParams } from 'react-router-dom'
import { read⟦Entity⟧ } from '../services/⟦entity⟧s.js'

export function ⟦Entity⟧Page() {
  const { id } = useParams()
  const [item, setItem] = useState()
  useEffect(() => {
    read⟦Entity⟧(id).then(setItem)
  }, [id])
  return item ? <h1>{item.title}</h1> : <p>Loading…</p>
}
