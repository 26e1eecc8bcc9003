import { NextResponse } from 'next/server'
import { load⟦Entity⟧s } from '@/lib/⟦entity⟧s'

export async function GET() {
  return NextResponse.json(await load⟦Entity⟧s())
}
