import type { Shell } from './session.ts'

const POWERSHELL =
  /(?:^|[\s;|({&])(?:iex|irm|iwr|saps|gci|gc|invoke-\w+|(?:get|set|new|start|out|where|foreach|write|add|import|remove|test|select|stop|unblock|register|expand|convertto|convertfrom)-[a-z]{3,})(?=[\s;|(){}'"]|$)|\[(?:convert|text\.|system\.|net\.|char|string|scriptblock|reflection|ref|void)[^\]]{0,80}\]|\$env:|\$ExecutionContext|^\s*[&.]\s*[('"]|(?:^|[\s;])\$\w+\s*=\s|\.(?:DownloadString|DownloadFile|Invoke)\(|FromBase64String|-(?:join|replace|split|bxor)\s*['"(]/i
const CMD =
  /^\s*@?(?:echo\s+off|setlocal|rem\s)|%[\w()]{2,}(?::[^%]{1,40})?%|(?:^|[\s&|(])(?:set\s+\/?[a-z]?\s*"?\w+=|start\s+(?:""|\/\w+)|for\s+\/[fdlr]\b|cmd(?:\.exe)?\s+\/)|[a-z]\^[a-z]|^\s*if\s+(?:not\s+)?(?:exist|defined|errorlevel)\b|>\s*nul\b|(?:^|\s)\\\\[\w.@-]+\\|^\s*"?[a-z]:\\|^\s*(?:del|copy|move|type|mshta|certutil|rundll32|regsvr32|wscript|cscript|bitsadmin|msiexec|reg|schtasks|wmic|start|conhost|finger|powershell|forfiles|pcalua|installutil)(?:\.exe)?(?:\s|$)/im
const UNIX =
  /^\s*#!|\$\(|\$\{|`[^`]+`|\/dev\/|\b(?:sudo|chmod|bash|zsh|nohup|export|grep|osascript|xattr)\b|(?:^|[\s;|&])(?:fi|done|esac|then)(?:[\s;]|$)/

/** Backslashes would be lost on a shell of Unix. */
const WINDOWS_PATH = /(?:^|[\s"'=(])(?:[a-z]:\\[\w$%]|%\w+%\\|\$env:\w+\\|\\\\[\w.@-]+\\\w)/i

/**
 * The shells that a pasted text may be for, by its words, likeliest first. What all of them read alike is read as a
 * POSIX shell's.
 */
export function guessShells(command: string): Shell[] {
  const head = command.slice(0, 20_000)
  const first = /^\s*"?([^\s"]{1,200})/.exec(head)?.[1] ?? ''
  const bare = first.replace(/[\^`"]/g, '')
  const signs: Record<Shell, boolean> = {
    shell: UNIX.test(head) || /^(?:curl|wget|eval|echo|python3?|git|npm|node|set)$/.test(first),
    powershell: POWERSHELL.test(head),
    cmd: CMD.test(head),
  }
  if (WINDOWS_PATH.test(head) && !/^(?:osascript|bash|sh|wsl)$/.test(bare)) {
    return signs.powershell || (head.includes(';') && !/[&%]/.test(head))
      ? ['powershell', 'cmd']
      : ['cmd', 'powershell']
  }
  const likeliest: Shell =
    CMD.test(first) || /^(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(bare)
      ? 'cmd'
      : /^(?:osascript|(?:ba|z)?sh|sudo|nohup|eval)$/.test(first) || !(signs.powershell || signs.cmd)
        ? 'shell'
        : signs.powershell
          ? 'powershell'
          : signs.shell && !/%\w+%|>\s*nul\b/i.test(head)
            ? 'shell'
            : 'cmd'
  const others = (['powershell', 'cmd', 'shell'] as const).filter(
    (shell) => shell !== likeliest && signs[shell],
  )
  return [likeliest, ...others]
}
