/**
 * Programs of Windows that load and run what they are handed and so lend it their signature: MITRE ATT&CK T1218
 * (https://attack.mitre.org/techniques/T1218/) and the LOLBAS project's list (https://lolbas-project.github.io/).
 * Names without `.exe`.
 */
export const SYSTEM_PROXIES: readonly string[] = [
  'mshta',
  'regsvr32',
  'rundll32',
  'msiexec',
  'installutil',
  'regasm',
  'regsvcs',
  'msbuild',
  'cmstp',
  'odbcconf',
  'hh',
  'presentationhost',
  'control',
  'mavinject',
  'msxsl',
  'xwizard',
  'verclsid',
  'infdefaultinstall',
  'ieexec',
  'dfsvc',
  'syncappvpublishingserver',
  'runscripthelper',
  'desktopimgdownldr',
  'extexport',
]

/** Of those, the ones that installers and administrators run on files of their own every day. */
export const EVERYDAY_PROXIES: ReadonlySet<string> = new Set([
  'msiexec',
  'regsvr32',
  'rundll32',
  'msbuild',
  'control',
  'hh',
])
