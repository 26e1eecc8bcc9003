/** What text that somebody pasted may be. */
export const TEXT_KINDS = ['message', 'command', 'link'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** What is read to tell what a text is. Characters. */
const READ = 16_384

const LINK =
  /^(?:(?:https?|hxxps?):\/\/\S+|www\.\S+\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:\/\S*))$/i

/** Programs that nobody begins an English sentence with, as they stand at the start of a command. */
const PROGRAMS =
  /^(?:curl|wget|bash|sh|zsh|fish|dash|sudo|doas|su|npm|npx|pnpm|pnpx|yarn|bunx?|deno|nodejs|python[\d.]*|py|pipx?[\d.]*|uvx?|poetry|conda|gem|composer|cargo|rustup|git|gh|svn|docker(?:-compose)?|podman|kubectl|powershell(?:\.exe)?|pwsh|cmd(?:\.exe)?|mshta|msiexec|certutil|rundll32|regsvr32|bitsadmin|wscript|cscript|wmic|schtasks|reg|icacls|finger|ftp|conhost|forfiles|iex|irm|iwr|osascript|brew|apt(?:-get)?|dnf|yum|pacman|snap|flatpak|winget|choco|scoop|chmod|chown|xattr|spctl|csrutil|launchctl|systemctl|crontab|nohup|eval|ssh|scp|rsync|nc|ncat|tar|unzip|7z|mkdir|rm|cp|mv|ln|dd|sed|awk|grep|xargs|base64|openssl|hdiutil|defaults|dscl|perl|ruby|php|java|javac|dotnet|forge|foundryup|hardhat|anchor|solana)$/i

/** Words of the English language that are programs too: with them alone nothing is said. */
const AMBIGUOUS =
  /^(?:open|start|set|cat|echo|make|go|find|node|test|kill|export|time|source|type|copy|move|touch|head|tail|cut|sort|watch|screen|at|cd|ls|dir|tee|printf|env|command|exec|call|net|install|code|cursor|printenv|alias|unset|where|which|who|for|if|while|do|just|task|run|expand|explorer)$/i

/** What a person writes after the name of a program they speak about: “git is broken”. */
const SPEAKING =
  /^(?:is|was|are|were|isn['’]t|does|doesn['’]t|did|didn['’]t|do|don['’]t|has|had|have|and|or|keeps?|won['’]t|will|can|can['’]t|could|should|would|works?|says?|said|told|asks?|asked|gives?|gave|to|the|a|an|my|your|our|this|that|it|in|on|for|with|because|when|after|fails?|failed|seems?|not)$/i

const PROMPT =
  /^(?:[\w.-]+@[\w.-]+[:\s][^$#]{0,80}[$#]|\$|%|PS [A-Za-z]:[^>]{0,120}>|[A-Za-z]:\\[^>]{0,120}>)\s+(?=\S)/

/** Not a word of the language: a path to a program, an assignment, a cmdlet. */
const PATH_OR_CMDLET =
  /^(?:\.{1,2}[\\/]\S+|~\/\S+|\/(?:bin|usr|opt|tmp|etc|home|Users|sbin|var|Applications)\/\S+|"?[A-Za-z]:\\\S*|%\w+%\S*|\$\w+|\$env:\w+|\w+=\S*|[A-Z][a-z]+-[A-Z][A-Za-z]+|\S+\.(?:exe|ps1|bat|cmd|sh|vbs|msi|scpt))$/

/** Marks of a command line that sentences do not have. */
const SYNTAX = [
  /\s--?[A-Za-z][\w-]*(?=[\s=:]|$)/,
  /\|\s*[A-Za-z"'&$]/,
  /&&|\|\||;\s*[a-z$]/,
  /\$\(|\$\{|`[^`]+`|<\(/,
  /(?:^|\s)[12&]?>{1,2}\s?\S/,
  /%[A-Za-z]+%|\$env:/i,
  /\s\/[a-z]{1,3}(?=\s|$)/i,
  /\s[\w./-]+\.(?:[cm]?[jt]s|py|sh|ps1|bat|cmd|exe|command|scpt|ya?ml)(?=\s|$)/,
  /(?:^|[\s"'=])(?:https?:\/\/|\.{1,2}[\\/]|~\/|[A-Za-z]:\\)/,
]

/** The end of one sentence and the beginning of the next. */
const SENTENCE_END = /[a-z)”"’']{2}[.!?]["”’)]?\s+[A-Z][a-z’']*\s+[a-z]/g

const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you)\b/i

/** Header names by which pasted mail is known. */
const HEADER =
  /^(?:return-path|received|from|to|cc|subject|date|message-id|mime-version|delivered-to|reply-to|sender|content-type|x-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+|list-[a-z-]+):/i

/** Whether a text begins with the header lines of a message, and not only with its body. */
export function hasHeaders(text: string): boolean {
  const lines = text
    .slice(0, READ)
    .trimStart()
    .split(/\r\n|\n|\r/)
  const end = lines.indexOf('')
  return (end === -1 ? lines : lines.slice(0, end)).filter((line) => HEADER.test(line)).length >= 2
}

/**
 * Decides what pasted text is: a link alone, a command as a person types or pastes it into a terminal, or a message.
 * A message in which a command stands is a message. Pure; in doubt it is a message.
 *
 * @example
 * kindOfText('https://github.com/acme/task') // 'link'
 * kindOfText('$ curl -s https://x.invalid/i.sh | sh') // 'command'
 * kindOfText('Hi Ada, please run npm install. Then call me back.') // 'message'
 */
export function kindOfText(text: string): TextKind {
  const trimmed = text.slice(0, READ).trim()
  if (LINK.test(trimmed)) return 'link'
  if (trimmed === '' || hasHeaders(trimmed) || GREETING.test(trimmed)) return 'message'
  const lines = trimmed
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:#|::|rem\b|\/\/)/i.test(line))
  const first = lines[0]
  if (first === undefined) return 'message'
  if (PROMPT.test(first)) return 'command'
  if (sentences(lines.join(' ')) > 0) return 'message'
  return startsCommand(first) ? 'command' : 'message'
}

/**
 * The first command that stands on a line of its own in a message, such as one that the reader is asked to run.
 *
 * @example
 * commandIn('Hi Ada,\nrun this:\n  curl https://x.invalid | sh\nThanks') // 'curl https://x.invalid | sh'
 */
export function commandIn(message: string): string | undefined {
  const lines = message.slice(0, READ).split(/\r\n|\n|\r/)
  return lines
    .map((line) => line.trim().replace(/^[`>*-]+\s*|`+$/g, ''))
    .find((line) => isMarkedCommand(line.replace(PROMPT, '')))
}

const isMarkedCommand = (line: string): boolean =>
  startsCommand(line) && sentences(line) === 0 && SYNTAX.some((mark) => mark.test(line))

/** How often a sentence follows another, outside of quotation marks and comments. */
function sentences(text: string): number {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '""').replace(/\s#\s.*$/s, '')
  return bare.match(SENTENCE_END)?.length ?? 0
}

function startsCommand(line: string): boolean {
  const [word = '', next = ''] = line.replace(/^[&(@>]\s*/, '').split(/\s+/, 2)
  const name = word.replace(/^["']|["';,]$/g, '')
  if (PATH_OR_CMDLET.test(name)) return true
  const marked = SYNTAX.some((mark) => mark.test(line))
  if (PROGRAMS.test(name)) return marked || (next !== '' && !SPEAKING.test(next))
  return AMBIGUOUS.test(name) && marked && !SPEAKING.test(next)
}
