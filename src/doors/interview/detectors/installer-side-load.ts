import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isBroken, signerWords } from '../installers/claim.ts'
import { type Program, programsOf } from '../installers/program.ts'
import { folderOf } from '../intake/resolve.ts'

/** Libraries that belong to Windows and that no program brings along. Source: hijacklibs.net. */
const SYSTEM = new Set(
  `version winmm winhttp wininet wtsapi32 userenv cryptbase cryptsp dwmapi uxtheme secur32 sspicli profapi propsys
  netapi32 iphlpapi dnsapi mpr msimg32 mscms wsock32 ws2_32 bcrypt bcryptprimitives ncrypt credui dbgcore edputil
  textshaping oleacc srvcli wkscli samcli netutils apphelp umpdc kernel.appcore windowscodecs wlanapi linkinfo
  ntshrui slc sppc tapi32 rasapi32 urlmon wldp amsi devobj msi mswsock dxgi d3d9 d3d11 dinput8`
    .split(/\s+/)
    .map((name) => `${name}.dll`),
)

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'signed programs that load an unsigned library lying beside them',
  technique: 'T1574.001',
  source: 'https://attack.mitre.org/techniques/T1574/001/',
  innocent: 'Some makers sign their program and forget its libraries.',
  advice: 'Do not start it: the name on the signature is the program’s, what runs is the library.',
  signals: {
    system: {
      strength: 'decisive',
      weight: 9,
      title: 'A signed program brings along its own unsigned copy of a Windows library',
    },
    unsigned: {
      strength: 'context',
      weight: 3,
      title: 'A signed program loads an unsigned library lying beside it',
    },
  },
  *inspect(artifact) {
    const windows = programsOf(artifact).filter(({ system }) => system === 'windows')
    const libraries = new Map(
      windows
        .filter(({ kind }) => kind === 'library')
        .map((program) => [place(program, program.file.name), program] as const),
    )
    if (libraries.size === 0) return
    for (const program of windows) {
      if (program.kind !== 'program' || program.signature.state !== 'signed') continue
      if (isBroken(program.signature)) continue
      for (const name of new Set(program.imports)) {
        const library = libraries.get(place(program, name))
        if (library?.signature.state !== 'none') continue
        yield {
          signal: SYSTEM.has(name) ? 'system' : 'unsigned',
          where: {
            part: 'library',
            file: library.file.path,
            line: 1,
            column: 1,
            text: `${program.name} loads ${name}`,
          },
          why: `${program.name} loads ${name} from its own folder: of the program, ${signerWords(program.signature)}; of the library, ${signerWords(library.signature)}.`,
        }
      }
    }
  },
})

const place = ({ file }: Program, name: string) => `${folderOf(file.path)}\0${name.toLowerCase()}`
