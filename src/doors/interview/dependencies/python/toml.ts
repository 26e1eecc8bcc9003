import { parse, type TomlTable, type TomlValue } from 'smol-toml'

/** A TOML text with where its strings stand. */
export interface Toml {
  root: TomlTable
  /** Offset of a string or key as it is written, searched from the header of its table on; 0 when not found. */
  offsetOf(written: string, table?: string): number
}

/** @throws Error when it is not TOML. */
export function readToml(text: string): Toml {
  const root = parse(text)
  return {
    root,
    offsetOf(written, table) {
      const header = table === undefined ? -1 : text.indexOf(`[${table}]`)
      const from = Math.max(0, header)
      for (const quoted of [`"${written}"`, `'${written}'`]) {
        const at = text.indexOf(quoted, from)
        if (at !== -1) return at + 1
      }
      const at = text.indexOf(`\n${written}`, from)
      return at !== -1 ? at + 1 : Math.max(0, text.indexOf(written, from))
    },
  }
}

/** The table under a path of keys; undefined when there is none. */
export function tableAt(root: TomlTable, ...keys: string[]): TomlTable | undefined {
  let value: TomlValue | undefined = root
  for (const key of keys) value = isTable(value) ? value[key] : undefined
  return isTable(value) ? value : undefined
}

export const isTable = (value: unknown): value is TomlTable =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** The strings of an array; none when it is no array. */
export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** The tables of an array of tables. */
export const tablesOf = (value: unknown): TomlTable[] => (Array.isArray(value) ? value.filter(isTable) : [])
