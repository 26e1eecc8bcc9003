import type { ReactNode } from 'react'
import { Header } from '@/components/header'
import './globals.css'

export const metadata = { title: '⟦project⟧', description: 'The ⟦entity⟧ board' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Header />
        <main className="mx-auto max-w-5xl p-6">{children}</main>
      </body>
    </html>
  )
}
