import { INSIDE } from '../intake/resolve.ts'

const PACKAGES: [archive: RegExp, script: RegExp][] = [
  [
    /\.m?pkg$/i,
    /^(?:preinstall|postinstall|preupgrade|postupgrade|preflight|postflight|InstallationCheck|VolumeCheck)(?:\.\w{1,6})?$/,
  ],
  [/\.(?:deb|ipk)$/i, /^(?:preinst|postinst|prerm|postrm|config)$/],
  [/\.appimage$/i, /^AppRun$/],
  [/\.(?:rpm|apk)$/i, /^(?:pre|post)(?:in|un|install|deinstall|upgrade)?(?:\.sh)?$/],
]

/**
 * The installer package that runs a script by itself; undefined when a path is that of no such script.
 *
 * @example
 * packageOfScript('update.pkg › Scripts/postinstall') // 'update.pkg'
 */
export function packageOfScript(path: string): string | undefined {
  const parts = path.split(INSIDE)
  if (parts.length < 2) return undefined
  const name = path.slice(Math.max(path.lastIndexOf('/') + 1, path.lastIndexOf(INSIDE) + INSIDE.length))
  for (const [archive, script] of PACKAGES) {
    if (!script.test(name)) continue
    const holder = parts.slice(0, -1).findLast((part) => archive.test(part))
    if (holder !== undefined) return holder.slice(holder.lastIndexOf('/') + 1)
  }
  return undefined
}
