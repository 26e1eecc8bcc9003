import { parse } from 'smol-toml'
import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { placeAt } from './source/lines.ts'

/** Python files that something runs by their name, and what. */
const BY_NAME: Record<string, [trigger: Trigger, by: string]> = {
  'setup.py': ['install', 'the install of the package (setup.py)'],
  'conftest.py': ['test', 'pytest, which loads conftest.py'],
  'sitecustomize.py': ['start', 'every start of Python (sitecustomize.py)'],
  'usercustomize.py': ['start', 'every start of Python (usercustomize.py)'],
  'noxfile.py': ['test', 'nox'],
  'tasks.py': ['build', 'invoke'],
  'fabfile.py': ['build', 'fabric'],
  'dodo.py': ['build', 'doit'],
  SConstruct: ['build', 'scons'],
  wscript: ['build', 'waf'],
  'manage.py': ['start', 'manage.py'],
  '__main__.py': ['start', 'running the package'],
  'main.py': ['start', 'running the program'],
  'app.py': ['start', 'running the program'],
  'run.py': ['start', 'running the program'],
  'wsgi.py': ['start', 'the web server'],
  'asgi.py': ['start', 'the web server'],
  'jupyter_notebook_config.py': ['start', 'Jupyter'],
  'jupyter_server_config.py': ['start', 'Jupyter'],
  'ipython_config.py': ['start', 'IPython'],
  'gunicorn.conf.py': ['start', 'gunicorn'],
}

/** Python projects: what runs on install, on tests and on every start of the interpreter. */
const reader: StartReader = {
  reads: ({ name, extension, inner }) =>
    (Object.hasOwn(BY_NAME, name) ||
      name === 'pyproject.toml' ||
      extension === 'pth' ||
      extension === 'ipynb') &&
    !inner.includes('node_modules/'),
  *read(file) {
    if (file.name === 'pyproject.toml') return yield* fromPyproject(file)
    if (file.extension === 'pth') return yield* fromPth(file)
    const [trigger, by] = BY_NAME[file.name] ?? ['start', 'running the notebook']
    yield started(file, trigger, by, 0)
  },
}
export default reader

const started = (
  file: ArtifactFile,
  trigger: Trigger,
  by: string,
  offset: number,
  path = file.path,
): Start => ({
  trigger,
  by,
  where: placeAt(file, offset),
  folder: folderOf(file.path),
  quiet: false,
  runs: { as: 'file', path, language: 'python' },
})

/** A line of a path file that begins with `import` is run (https://docs.python.org/3/library/site.html). */
function* fromPth(file: ArtifactFile): Generator<Start> {
  for (const found of (file.text() ?? '').slice(0, 100_000).matchAll(/^import[ \t].*/gm))
    yield {
      trigger: 'start',
      by: `every start of Python (${file.name})`,
      where: placeAt(file, found.index),
      folder: folderOf(file.path),
      quiet: false,
      runs: { as: 'code', code: found[0], language: 'python' },
    }
}

type Table = Record<string, unknown>
const table = (value: unknown): Table => (typeof value === 'object' && value !== null ? (value as Table) : {})

function* fromPyproject(file: ArtifactFile): Generator<Start | { unknown: { what: string; why: string } }> {
  const text = file.text() ?? ''
  let root: Table = {}
  try {
    root = parse(text)
  } catch (error) {
    yield { unknown: { what: file.path, why: `it is no whole TOML: ${String(error).split('\n', 1)[0]}` } }
  }
  const folder = folderOf(file.path)
  const system = table(root['build-system'])
  const backend = system['build-backend']
  const paths = system['backend-path']
  if (typeof backend === 'string' && Array.isArray(paths))
    for (const path of paths) {
      const module = joinPath(
        joinPath(folder, String(path)),
        backend.split(':', 1)[0]?.replaceAll('.', '/') ?? '',
      )
      yield started(
        file,
        'install',
        'the build of the package (its own build backend)',
        Math.max(0, text.indexOf('build-backend')),
        `${module}.py`,
      )
    }
  const tool = table(root.tool)
  const scripts = { ...table(table(root.project).scripts), ...table(table(tool.poetry).scripts) }
  for (const [name, target] of Object.entries(scripts).slice(0, 50)) {
    const module = String(target).split(':', 1)[0]?.replaceAll('.', '/') ?? ''
    const at = Math.max(0, text.indexOf(String(target)))
    for (const path of [`${module}.py`, `src/${module}.py`, `${module}/__init__.py`])
      yield started(file, 'start', `the command ${name}`, at, joinPath(folder, path))
  }
  const build = table(tool.poetry).build
  const script = typeof build === 'string' ? build : table(build).script
  if (typeof script === 'string')
    yield started(
      file,
      'install',
      'the build of the package (Poetry)',
      Math.max(0, text.indexOf(script)),
      joinPath(folder, script),
    )
}
