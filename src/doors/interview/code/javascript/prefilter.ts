/** Each way to make code of text or to start a program, as it stands in code that hides nothing. */
const RUNS = new RegExp(
  [
    // as it is called or handed on, not in the words of a comment or a list of names
    String.raw`\beval\s*(?:\?\.|\(|\.\s*(?:call|apply|bind)\b|[,;)\]}])|[=?:(,]\s*eval\b|\[\s*(?:'eval'|"eval"|\`eval\`)`,
    // the same; not a comparison with it, and not the customary way to the global object
    String.raw`\bFunction\s*(?:\((?!\s*["']return this["']\s*\))|\.\s*(?:constructor|call|apply|bind|prototype\s*(?:\.\s*constructor|\[(?!\s*Symbol)))|[\`[])`,
    String.raw`(?:[([?:]|(?<![=!]=?)=)\s*(?:\w{1,20}\.)?Function\s*[,;)\]}\n]|,\s*Function\s*\)|\[\s*(?:'Function'|"Function"|\`Function\`)`,
    String.raw`\bconstructor\b['"\`]?\s*\]?\s*(?:\?\.|\.|\[)\s*\[?\s*['"\`]?constructor\b`,
    String.raw`\.constructor(?<!\bthis\.constructor|\bnew [\w$]{1,30}\.constructor|\bnew [\w$]{1,30}\.[\w$]{1,30}\.constructor)\s*\(\s*[^)\s]`,
    String.raw`\bconstructor['"\`]\s*\]\s*\(`,
    String.raw`child_process|\bexec(?:Sync|FileSync|a)\b|spawnSync|['"](?:node:)?vm['"]|_compile\b|runIn(?:This|New)?Context`,
    String.raw`createRequire\b|getBuiltinModule|ActiveXObject|WScript|new\s+Worker\b|(?:importScripts|execScript)\s*[(.]|\[\s*['"](?:importScripts|execScript)|process\.binding\s*\(`,
    'require-from-string|cross-spawn|shelljs|_0x[0-9a-f]{4}',
  ].join('|'),
)

/** Texts and names that are put together so that no word of them stands in plain sight. */
const HIDES = new RegExp(
  [
    // two short texts that are added on one line, or a piece of one within brackets
    String.raw`(?:'[^'\n]{1,30}'|"[^"\n]{1,30}") ?\+ ?(?:'[^'\n]{1,30}'|"[^"\n]{1,30}")`,
    String.raw`\[\s*\(?(?:'[^'\n]{0,30}'|"[^"\n]{0,30}"|\`[^\`\n]{0,30}\`)\s*\+`,
    String.raw`\[\s*[\w$.]{1,30}\s*\+[^\]\n]{1,60}\]\s*\(`,
    String.raw`(?:globalThis|global|window|self|module|process)\s*\[|\bthis\s*\[[^\]\n]{1,60}\]\s*\(`,
    String.raw`(?:\\x[2-7][0-9a-f]){2}|(?:\\u00[2-7][0-9a-f]){2}|_0x[0-9a-f]{3}`,
    String.raw`import\(\s*['"\`](?:https?|data):`,
  ].join('|'),
)

/** Words of what decodes or steals. */
const TAKES =
  /process\.env\b(?!\.)|Buffer\.from|fromC(?:harCode|odePoint)|unescape\(|\batob\b|\\x[2-7][0-9a-f]|\\u00[2-7][0-9a-f]|Reflect\.|clipboard|exodus|wallet\.dat|Login Data|keychain|Extension Settings|\.ssh|id_rsa|screenshot|hooksPath|sendBeacon|execCommand|createElement(?:NS)?\(\s*['"`](?:script|textarea)|mnemonic/

/** Words of what asks the network or loads what is not named: in a small file, enough when nothing else is there. */
const ASKS =
  /\bfetch\b|axios|https?['"]|['"]got['"]|node-fetch|['"]request|XMLHttp|WebSocket|socket\.io|['"](?:node:)?(?:net|dgram|dns|tls|http2?|ws|undici|superagent|needle)['"]|eth_|getTransaction|createWriteStream|import\(\s*[^'"`\s)]|require\(\s*[^'"`\s)]/

/** What must stand beside a word that runs in a large file: where foreign or hidden text comes from. */
const FOREIGN =
  /\batob\b|['"](?:base64|hex)['"]|fromCharCode|\bfetch\b|axios|https?['"]|XMLHttp|WebSocket|socket\.io|['"](?:net|dgram|dns|tls)['"]|eth_call|getTransaction|Login Data|Extension Settings|_0x[0-9a-f]{4}|(?:\\x[0-9a-f]{2}){8}|(?:\\u00[2-7][0-9a-f]){8}|child_process|hooksPath|(['"])[a-z0-9:_]{2,9}\1 ?\+ ?(['"])[a-z0-9:_]{2,9}\2/

const SMALL_SIZE = 64 * 1024

/**
 * How much there is in code for whose sake it is parsed.
 *
 * - `runs`: it may run what is not there;
 * - `takes`: it decodes, hides or takes something;
 * - `asks`: it asks the network, which matters beside code that runs what was asked for;
 * - `nothing`.
 */
export type Interest = 'runs' | 'takes' | 'asks' | 'nothing'

/** Judges code by its words. Linear, and much faster than parsing. */
export function interestOf(text: string): Interest {
  if (text.length <= SMALL_SIZE) return interestOfSmall(text)
  return RUNS.test(text) && FOREIGN.test(text) ? 'runs' : interestOfSmall(endOf(text))
}

function interestOfSmall(text: string): Interest {
  if (RUNS.test(text) || HIDES.test(text)) return 'runs'
  return TAKES.test(text) ? 'takes' : ASKS.test(text) ? 'asks' : 'nothing'
}

/** Characters of a line from which on it is written by a machine. */
const LONG_LINE = 2_000
const END = 16 * 1024

/** What stands behind the long lines of a packed library: a foreign hand adds there. Empty when nothing does. */
function endOf(text: string): string {
  let start = text.length
  while (start > 0 && text.length - start <= END) {
    const before = text.lastIndexOf('\n', start - 2)
    if (start - before > LONG_LINE) return text.slice(start)
    start = before + 1
  }
  return ''
}
