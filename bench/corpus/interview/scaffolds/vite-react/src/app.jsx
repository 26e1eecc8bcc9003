import { Route, Routes } from 'react-router-dom'
import { ⟦Entity⟧Page } from './pages/⟦entity⟧-page.jsx'
import { HomePage } from './pages/home-page.jsx'

export function App() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/⟦entity⟧s/:id" element={<⟦Entity⟧Page />} />
    </Routes>
  )
}
