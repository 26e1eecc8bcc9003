import type { Place } from '../../../core/finding.ts'

/** Where packages come from. The names are those of OSV (https://ossf.github.io/osv-schema/), in lower case. */
export type Ecosystem = 'npm' | 'pypi' | 'crates.io' | 'go' | 'rubygems'

/** One package that a project asks for. */
export interface Dependency {
  ecosystem: Ecosystem
  /** As it is written; an alias has its own name here and the real one in `spec`. */
  name: string
  /** What is asked for, as it is written: `^1.2.0`, `git+https://…`, `npm:other@1`. Empty: any. */
  spec: string
  /** The one version there can be: locked, or asked for exactly. */
  version?: string
  /** Where a lock file says that it was fetched. */
  resolved?: string
  /** The checksum that a lock file holds it to. */
  integrity?: string
  /**
   * - `manifest`: asked for by hand;
   * - `override`: put in the place of what packages ask for;
   * - `lock`: what an install would fetch;
   * - `own`: what the manifest itself is called.
   */
  from: 'manifest' | 'override' | 'lock' | 'own'
  /** `path` of the file. */
  file: string
  where: Place
}

/** A place that packages are to be fetched from, set by the project. */
export interface RegistrySetting {
  ecosystem: Ecosystem
  url: string
  /** Of one npm scope alone, with its `@`. */
  scope?: string
  /** Asked beside the usual one rather than in its stead. */
  additional: boolean
  where: Place
}

/** What one manifest, lock file or settings file says. */
export interface DependencyReading {
  dependencies: Dependency[]
  registries: RegistrySetting[]
  /** Why it could not be read whole, in words; empty when it was. */
  problem: string
}

/** Reads one file. Must not throw for what the text holds, except for text that cannot be parsed at all. */
export type DependencyReader = (text: string, file: string) => Partial<DependencyReading>

/** Of one file no more dependencies than these are read. */
export const DEPENDENCIES_READ = 30_000
