import { readFileSync } from 'node:fs'
import { bunzip2 } from '../../src/formats/bzip2.ts'

/** What stands in a file, counted without reading it as XML. */
export interface FileCounts {
  parties: number
  /** Addresses of wallets as they stand in it. */
  wallets: string[]
}

/** Counts what OFAC's file holds by its text alone, to hold against what the reader makes of it. */
export function countFile(path: string): FileCounts {
  const decoder = new TextDecoder()
  let text = ''
  const wallets: string[] = []
  const currencies = new Set<string>()
  let parties = 0
  let feature = ''
  for (const block of bunzip2(readFileSync(path), 2 ** 29)) {
    text += decoder.decode(block, { stream: true })
    const end = text.lastIndexOf('\n')
    for (const line of text.slice(0, end).split('\n')) {
      const currency = /<FeatureType ID="(\d+)".*>Digital Currency Address/.exec(line)
      if (currency) currencies.add(currency[1] ?? '')
      if (line.includes('<DistinctParty ')) parties++
      feature = /<Feature ID="\d+" FeatureTypeID="(\d+)"/.exec(line)?.[1] ?? feature
      const detail = /<VersionDetail [^>]*>([^<]+)</.exec(line)?.[1]
      if (detail !== undefined && currencies.has(feature)) wallets.push(detail)
    }
    text = text.slice(end + 1)
  }
  return { parties, wallets }
}
