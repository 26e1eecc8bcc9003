/** Words without which nothing is run that is not there: each way to make code of text or to start a program. */
const RUNS =
  /\beval\b|(?<!instanceof |\{|\|)\bFunction\s*(?:\(|\.(?!prototype\.(?:toString|call|apply|bind))|[)[`;,])|constructor\b.{0,40}constructor|child_process|\bexec(?:Sync|FileSync|a)\b|spawnSync|['"](?:node:)?vm['"]|_compile|runIn(?:This|New)?Context|createRequire|getBuiltinModule|ActiveXObject|WScript|new\s+Worker|importScripts|execScript|process\.binding|require-from-string|cross-spawn|shelljs/

/** Words of what runs or steals, one of which is enough in a small file. */
const SMALL =
  /process\.env\b(?!\.)|atob|Buffer\.from|fromCharCode|fromCodePoint|unescape\(|Reflect\.|\\x[0-9a-f]{2}\\x|\\u00[2-7][0-9a-f]|_0x[0-9a-f]{3}|\bfetch\b|axios|https?['"]|['"]got['"]|node-fetch|['"]request|XMLHttp|WebSocket|socket\.io|['"](?:node:)?(?:net|dgram|dns|tls|http2?|ws|undici|superagent|needle)['"]|eth_|getTransaction|clipboard|exodus|wallet\.dat|Login Data|keychain|Extension Settings|\.ssh|id_rsa|screenshot|createWriteStream|execCommand|createElement(?:NS)?\(\s*['"`](?:script|textarea)|mnemonic|hooksPath|navigator\.(?:clipboard|sendBeacon)|\[(?:['"`][^'"`\n]{0,30}['"`]|[\w$.]{1,30})\s*\+|(?:globalThis|global|window|self|this|module|process)\s*\[|import\(\s*['"`](?:https?|data):|import\(\s*[^'"`\s)]|require\(\s*[^'"`\s)]/

/** What must stand beside a word that runs in a large file: where foreign or hidden text comes from. */
const FOREIGN =
  /\batob\b|['"](?:base64|hex)['"]|fromCharCode|\bfetch\b|axios|https?['"]|XMLHttp|WebSocket|socket\.io|['"](?:net|dgram|dns|tls)['"]|eth_call|getTransaction|Login Data|Extension Settings|_0x[0-9a-f]{4}|(?:\\x[0-9a-f]{2}){8}|(?:\\u00[2-7][0-9a-f]){8}|child_process|hooksPath/

const SMALL_SIZE = 64 * 1024

/** Whether code has anything in it for whose sake it must be parsed. Linear, and much faster than parsing. */
export function mustParse(text: string, name: string): boolean {
  const small = text.length <= SMALL_SIZE && !/[.-]min\.[cm]?js$/.test(name)
  if (small) return RUNS.test(text) || SMALL.test(text)
  return RUNS.test(text) && FOREIGN.test(text)
}
