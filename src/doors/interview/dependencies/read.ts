import type { Unknown } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import type { Dependency, DependencyReader, RegistrySetting } from './dependency.ts'
import { readBunLock } from './npm/bun-lock.ts'
import { readPackageJson } from './npm/package-json.ts'
import { readPackageLock } from './npm/package-lock.ts'
import { readPnpmLock } from './npm/pnpm-lock.ts'
import { readNpmrc, readYarnrc } from './npm/settings.ts'
import { readYarnLock } from './npm/yarn-lock.ts'
import { readCargoToml } from './other/cargo.ts'
import { readGemfileLock } from './other/gemfile-lock.ts'
import { readGoMod } from './other/go-mod.ts'
import { packageBlocks } from './package-blocks.ts'
import { readPipfileLock } from './python/pipfile-lock.ts'
import { readPipfile, readPyproject } from './python/pyproject.ts'
import { normalisePypi } from './python/requirement.ts'
import { readPipConf, readRequirements } from './python/requirements.ts'
import { readSetupCfg, readSetupPy } from './python/setup.ts'

/** By the file's name. */
const READERS: Record<string, DependencyReader> = {
  'package.json': readPackageJson,
  'package-lock.json': readPackageLock,
  'npm-shrinkwrap.json': readPackageLock,
  'yarn.lock': readYarnLock,
  'pnpm-lock.yaml': readPnpmLock,
  'bun.lock': readBunLock,
  '.npmrc': readNpmrc,
  '.yarnrc': readNpmrc,
  '.yarnrc.yml': readYarnrc,
  'bunfig.toml': readNpmrc,
  'pyproject.toml': readPyproject,
  Pipfile: readPipfile,
  'Pipfile.lock': readPipfileLock,
  'poetry.lock': packageBlocks('pypi'),
  'uv.lock': packageBlocks('pypi'),
  'setup.py': readSetupPy,
  'setup.cfg': readSetupCfg,
  'pip.conf': readPipConf,
  'pip.ini': readPipConf,
  'Cargo.toml': readCargoToml,
  'Cargo.lock': packageBlocks('crates.io'),
  'go.mod': readGoMod,
  'Gemfile.lock': readGemfileLock,
}

const REQUIREMENTS = /^(?:[\w.-]*requirements[\w.-]*|[\w.-]*constraints[\w.-]*)\.(?:txt|in)$/i
/** What is installed already is not asked for any more: its own manifests say nothing about this project. */
const INSTALLED = /(?:^|\/)(?:node_modules|site-packages|vendor\/bundle)\//

/** Of one artefact no more files than these are read for dependencies. */
const FILES_READ = 500
const ALL_READ = 100_000
/** No registry takes a longer name. */
const NAME_LENGTH = 300

/** All packages that an artefact asks for, and where it says to fetch them. */
export interface Dependencies {
  all: readonly Dependency[]
  registries: readonly RegistrySetting[]
  unknown: readonly Unknown[]
}

const remembered = new WeakMap<Artifact, Dependencies>()

/** Reads every manifest, lock file and registry setting of an artefact, once. Never throws. */
export function dependenciesOf(artifact: Artifact): Dependencies {
  const known = remembered.get(artifact)
  if (known) return known
  const all: Dependency[] = []
  const registries: RegistrySetting[] = []
  const unknown: Unknown[] = []
  let files = 0
  for (const file of artifact.files) {
    const reader = readerFor(file)
    if (!reader) continue
    if (++files > FILES_READ || all.length >= ALL_READ) {
      unknown.push({ what: 'further manifests and lock files', why: 'there are more of them than are read' })
      break
    }
    const text = file.text()
    if (text === undefined) continue
    try {
      const reading = reader(text.replace(/^\uFEFF/, ' '), file.path)
      for (const one of reading.dependencies ?? []) if (one.name.length <= NAME_LENGTH) all.push(one)
      registries.push(...(reading.registries ?? []))
    } catch (error) {
      unknown.push({ what: `the dependencies in ${file.path}`, why: (error as Error).message })
    }
  }
  const found = { all, registries, unknown }
  remembered.set(artifact, found)
  return found
}

function readerFor(file: ArtifactFile): DependencyReader | undefined {
  if (INSTALLED.test(file.inner)) return undefined
  return Object.hasOwn(READERS, file.name)
    ? READERS[file.name]
    : REQUIREMENTS.test(file.name)
      ? readRequirements
      : undefined
}

/** The most exact name of a package: `npm:name@1.2.3`, or `npm:name` when the version is open. */
export function packageValue({ ecosystem, name, spec, version }: Dependency): string {
  const [, aliased] = /^npm:((?:@[^/@]+\/)?[^/@]+)/.exec(spec) ?? []
  const real = aliased ?? name
  const written = ecosystem === 'pypi' ? normalisePypi(real) : real
  return version === undefined ? `${ecosystem}:${written}` : `${ecosystem}:${written}@${version}`
}
