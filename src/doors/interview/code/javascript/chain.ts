import { shapeOf, type Value } from './value.ts'

const CHAIN_WORDS =
  /eth_call|eth_getStorageAt|eth_getLogs|eth_getTransaction|getTransaction\b|getSignaturesForAddress|getAccountInfo|gettransactionbyid|triggerconstantcontract|bsc-?dataseed|bsc-rpc|trongrid|aptoslabs|fullnode\.mainnet|mainnet-beta|\.infura\.io|alchemy\.com\/v2|ankr\.com|publicnode\.com|llamarpc|polygon-rpc|blockcypher|\/v1\/accounts\/.{1,80}\/transactions/

/** Whether something asked for is what somebody wrote on a blockchain, by the words of the protocols. */
export function chainIn(values: readonly Value[]): boolean {
  return values.some((value) => CHAIN_WORDS.test(wordsOf(value)))
}

/** What can be read in a value and in what it holds. */
export function wordsOf(value: Value, depth = 0): string {
  const words = [shapeOf(value).slice(0, 500)]
  if (depth < 4)
    for (const field of [...(value.fields?.values() ?? [])].slice(0, 20))
      words.push(wordsOf(field, depth + 1))
  return words.join(' ')
}
