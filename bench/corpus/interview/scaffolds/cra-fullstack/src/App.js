import React, { useEffect, useState } from 'react'
import axios from 'axios'
import { Wallet } from './components/Wallet'

export default function App() {
  const [items, setItems] = useState([])
  useEffect(() => {
    axios.get('/api/⟦entity⟧s').then((res) => setItems(res.data))
  }, [])
  return (
    <div className="App">
      <Wallet />
      {items.map((item) => (
        <p key={item.id}>{item.title}</p>
      ))}
    </div>
  )
}
