import type { ActKind } from '../../../act.ts'
import { secretOf } from '../../../knowledge/secrets.ts'
import { allTexts, union } from '../fold.ts'
import { environmentVariable, readEnvironment } from '../run/environment.ts'
import { from, originsOf, textsOf, UNKNOWN, type Value, wholeText } from '../value.ts'
import type { Call, Model, Models } from './model.ts'

const noted =
  (kind: ActKind, origin: 'clipboard' | 'screen' | 'secret' | 'password' | 'unknown'): Model =>
  ({ name, at, on, args }) => {
    on.sightings.note(kind, at, {
      how: `${name}(…)`,
      values: allTexts(args.slice(0, 1)),
      origins: from(origin),
    })
    return { origins: from(origin), name: `${name}()` }
  }

const variable: Model = ({ args: [key, fallback], on }) => {
  const name = wholeText(key)
  if (name === undefined) return { origins: from('environment') }
  const value = environmentVariable(on, name)
  return fallback && !value.whole ? { ...fallback, others: [value, ...(fallback.others ?? [])] } : value
}

const environment: Model = ({ at, on }) => {
  readEnvironment(on, at)
  return { origins: from('all-environment') }
}

const machine: Model = ({ name }) => ({ origins: from('machine'), name: `${name}()` })

const RUN_KEY = /CurrentVersion[\\/]+(?:Run|RunOnce|Policies[\\/]+Explorer[\\/]+Run)|Winlogon|\\Environment$/i

const registry: Model = (call) => {
  const texts = allTexts([...call.args, ...(call.args[0]?.made ?? [])])
  if (texts.some((text) => RUN_KEY.test(text)))
    call.on.sightings.note('persist', call.at, {
      how: `${call.name}(…)`,
      values: texts,
      origins: union(call.args) || from('unknown'),
    })
  return { origins: 0, name: `${call.name}()`, made: call.args }
}

const keyring: Model = ({ name, args, at, on }) => {
  // A program that asks for what it stored itself names its own service.
  const values = allTexts(args)
  if (values.some((text) => /chrome|brave|edge|opera/i.test(text) && /safe storage/i.test(text)))
    on.sightings.note('read-secret', at, { how: `${name}(…)`, values, origins: from('secret') })
  return { origins: from('secret') }
}

const hiddenWindow: Model = ({ name, args, at, on }) => {
  if (args.at(-1)?.number === 0)
    on.sightings.note('hide', at, {
      how: `${name.split('.').at(-1)}(…, 0)`,
      values: [],
      origins: from('literal'),
    })
  return UNKNOWN
}

const passwordBox: Model = (call) => {
  const hidden = call.keywords.get('show') ?? call.keywords.get('password')
  if (!hidden) return undefined
  return noted('ask-password', 'password')(call)
}

const unprotect = (call: Call): Value => {
  call.on.sightings.note('read-secret', call.at, {
    how: 'CryptUnprotectData(…)',
    values: ['what Windows keeps encrypted for the user'],
    origins: from('secret'),
  })
  return { origins: from('secret') | originsOf(call.args[0]) }
}

const plist: Model = (call) => {
  const secret = textsOf(call.args[0]).find((text) => secretOf(text))
  if (secret)
    call.on.sightings.note('read-secret', call.at, {
      how: `${call.name}(…)`,
      values: [secret],
      origins: from('secret'),
    })
  return { origins: union(call.args) }
}

/** What a program can learn of the machine and whoever sits at it. */
export const MACHINE: Models = {
  exact: {
    'os.getenv': variable,
    'os.environ.get': variable,
    'os.environ.pop': variable,
    'os.environ.copy': environment,
    'os.environ.items': environment,
    'os.environ.values': environment,
    'os.environ.keys': environment,
    'getpass.getpass': noted('ask-password', 'password'),
    'tkinter.simpledialog.askstring': passwordBox,
    'win32crypt.CryptUnprotectData': unprotect,
    'pyperclip.paste': noted('read-clipboard', 'clipboard'),
    'pyperclip.waitForPaste': noted('read-clipboard', 'clipboard'),
    'pyperclip.waitForNewPaste': noted('read-clipboard', 'clipboard'),
    'pyperclip.copy': noted('write-clipboard', 'unknown'),
    'clipboard.paste': noted('read-clipboard', 'clipboard'),
    'clipboard.copy': noted('write-clipboard', 'unknown'),
    'win32clipboard.GetClipboardData': noted('read-clipboard', 'clipboard'),
    'win32clipboard.SetClipboardText': noted('write-clipboard', 'unknown'),
    'tkinter.Tk().clipboard_get': noted('read-clipboard', 'clipboard'),
    'PIL.ImageGrab.grabclipboard': noted('read-clipboard', 'clipboard'),
    'PIL.ImageGrab.grab': noted('capture-screen', 'screen'),
    'pyscreenshot.grab': noted('capture-screen', 'screen'),
    'pyautogui.screenshot': noted('capture-screen', 'screen'),
    'pyautogui.password': noted('ask-password', 'password'),
    'winreg.SetValueEx': registry,
    'winreg.CreateKey': registry,
    'winreg.CreateKeyEx': registry,
    'winreg.OpenKey': ({ name, args }) => ({ origins: 0, name: `${name}()`, made: args }),
    '_winreg.SetValueEx': registry,
    'keyring.get_password': keyring,
    'plistlib.load': plist,
    'ssl._create_unverified_context': ({ name, at, on }) => {
      on.sightings.note('disable-protection', at, {
        how: `${name}(…)`,
        values: ['certificate checks'],
        origins: from('literal'),
      })
      return UNKNOWN
    },
  },
  patterns: [
    [
      /^mss\.mss\(\)\.(?:grab|shot|save)$|^mss\.\w+\.MSS\(\)\.(?:grab|shot)$/,
      noted('capture-screen', 'screen'),
    ],
    [/^ctypes\..*\.CryptUnprotectData$/, unprotect],
    [
      /^pynput\.keyboard\.Listener$|^keyboard\.(?:hook|on_press|on_release|record|start_recording)$|^pyWinhook\.HookManager$|^pyxhook\.HookManager$|^pythoncom\.PumpMessages$/,
      noted('log-keys', 'unknown'),
    ],
    [
      /^ctypes\..*\.(?:GetAsyncKeyState|GetKeyboardState|SetWindowsHookEx[AW])$/,
      noted('log-keys', 'unknown'),
    ],
    [/^ctypes\..*\.(?:GetClipboardData)$/, noted('read-clipboard', 'clipboard')],
    [/^ctypes\..*\.ShowWindow$|^win32gui\.ShowWindow$/, hiddenWindow],
    [
      /^(?:platform\.\w+|socket\.gethostname|socket\.getfqdn|getpass\.getuser|os\.getlogin|os\.uname|uuid\.getnode|uuid\.uuid1|psutil\.\w+|distro\.\w+|pwd\.getpwuid|os\.cpu_count|locale\.getdefaultlocale|wmi\.WMI|cpuinfo\.\w+|GPUtil\.\w+)$/,
      machine,
    ],
    [/^(?:psutil\.\w+|wmi\.WMI|platform\.\w+)\(\)/, machine],
  ],
}
