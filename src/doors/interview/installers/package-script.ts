import { INSIDE } from '../intake/resolve.ts'

const PACKAGES: [archive: RegExp, script: RegExp][] = [
  [
    /\.m?pkg$/i,
    /^(?:preinstall|postinstall|preupgrade|postupgrade|preflight|postflight|InstallationCheck|VolumeCheck)(?:\.\w{1,6})?$/,
  ],
  [/\.(?:deb|ipk)$|^DEBIAN$/i, /^(?:preinst|postinst|prerm|postrm|config)$/],
  [/\.appimage$/i, /^AppRun$/],
  [/\.(?:rpm|apk)$/i, /^(?:pre|post)(?:in|un|install|deinstall|upgrade)?(?:\.sh)?$/],
]

/**
 * The installer package that runs a script by itself, packed or unpacked; undefined when a path is that of no such
 * script.
 *
 * @example
 * packageOfScript('update.pkg › Scripts/postinstall') // 'update.pkg'
 */
export function packageOfScript(path: string): string | undefined {
  const containers = path.split(INSIDE)
  const folders = containers.pop()?.split('/') ?? []
  const name = folders.pop() ?? ''
  for (const [archive, script] of PACKAGES) {
    if (!script.test(name)) continue
    const holder = [...folders, ...containers].findLast((part) => archive.test(part))
    if (holder !== undefined) return holder.slice(holder.lastIndexOf('/') + 1)
  }
  return undefined
}
