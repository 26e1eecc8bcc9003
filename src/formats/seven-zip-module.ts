import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

let compiled: Promise<WebAssembly.Module> | undefined

/** The program of 7z-wasm, read from its package and compiled once. Impure by nature and by name: it reads a file. */
export function sevenZipModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  )
  return compiled
}
