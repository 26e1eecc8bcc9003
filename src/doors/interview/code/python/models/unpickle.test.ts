import { describe, expect, test } from 'vitest'
import { readPython } from '../testing.ts'

const runs = (code: string) => readPython({ 'a.py': code }).acts.filter(({ kind }) => kind === 'run-code')

describe('unpickling', () => {
  test.each([
    ['an answer', 'import pickle, requests\npickle.loads(requests.get("https://x.invalid").content)'],
    ['a stream', 'import dill\nfrom urllib.request import urlopen\ndill.load(urlopen("https://x.invalid"))'],
    [
      'an unpickler',
      'import pickle, io, requests\npickle.Unpickler(io.BytesIO(requests.get("https://x.invalid").content)).load()',
    ],
    [
      'a file that was fetched before',
      'import joblib, urllib.request as u\nu.urlretrieve("https://x.invalid/m", "m.joblib")\njoblib.load("m.joblib")',
    ],
    [
      'YAML of an answer as it comes',
      'import yaml\nfrom urllib.request import urlopen\nr = urlopen("https://x.invalid")\nyaml.load(r, Loader=yaml.UnsafeLoader)',
    ],
    [
      'YAML by a loader of old',
      'import requests\nfrom yaml import load, Loader\nload(requests.get("https://x.invalid").text, Loader)',
    ],
    [
      'YAML by whichever loader there is',
      'import requests, yaml\ntry:\n    from yaml import CLoader as L\nexcept ImportError:\n    from yaml import Loader as L\nlist(yaml.load_all(requests.get("https://x.invalid").text, Loader=L))',
    ],
    [
      'YAML of another maker',
      'import requests\nfrom ruamel.yaml import YAML\nYAML(typ="unsafe").load(requests.get("https://x.invalid").text)',
    ],
    [
      'arrays with objects',
      'import io, requests\nimport numpy as np\nnp.load(io.BytesIO(requests.get("https://x.invalid").content), allow_pickle=True)',
    ],
    ['an address', 'import pandas as pd\npd.read_pickle("https://x.invalid/m.pkl")'],
  ])('%s runs what a server says', (_, code) => {
    expect(runs(code)).toMatchObject([{ origins: expect.arrayContaining(['network']) }])
  })

  test('a pickle in the code that calls a shell is hidden code', () => {
    const data = Buffer.from("cposix\nsystem\n(S'echo'\ntR.").toString('base64')
    expect(runs(`import pickle, base64\npickle.loads(base64.b64decode("${data}"))`)).toMatchObject([
      { origins: ['decoded', 'literal'], values: [expect.stringContaining('system')] },
    ])
  })

  test.each([
    ['a file of its own', 'import pickle\npickle.load(open("cache.pkl", "rb"))'],
    ['what a caller hands in', 'import pickle\ndef read(data): return pickle.loads(data)'],
    [
      'YAML without objects',
      'import requests, yaml\nt = requests.get("https://x.invalid").text\nyaml.safe_load(t)\nyaml.load(t, Loader=yaml.SafeLoader)\nyaml.load(t, Loader=yaml.FullLoader)',
    ],
    ['YAML of its own', 'import yaml\nyaml.load(open("a.yml"), Loader=yaml.Loader)'],
    [
      'arrays',
      'import io, requests\nimport numpy as np\nnp.load(io.BytesIO(requests.get("https://x.invalid").content))',
    ],
    ['a path', 'import joblib\njoblib.load("model.joblib")'],
    ['plain data in the code', 'import pickle\npickle.loads(b"I42\\n.")'],
  ])('%s runs nothing foreign', (_, code) => {
    expect(runs(code)).toEqual([])
  })
})
