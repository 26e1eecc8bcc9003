/** A maker of programs whose name false employers use. */
export interface Vendor {
  name: string
  /**
   * What its programs are for. Meeting clients, wallets and remote control are what people are sent to install;
   * of the others unsigned builds circulate honestly too.
   */
  kind: 'meeting' | 'wallet' | 'remote' | 'driver' | 'browser' | 'tool'
  /** Product names, lower case, letters and digits alone: what is left of a file name without `setup`, versions and so on. */
  products: readonly string[]
  /** Bundle identifiers on macOS; one that ends in a point stands for all that begin so. */
  bundleIds: readonly string[]
  /** Names in the version information of a program or the property list of a bundle. */
  calls: RegExp
  /** Apple Team IDs. */
  teamIds: readonly string[]
  /** Organisations that its certificates are made out to, lower case, letters and digits alone, as they begin. */
  signers: readonly string[]
}

const vendor = (
  name: string,
  kind: Vendor['kind'],
  calls: RegExp,
  rest: { products?: string; bundleIds?: string; teamIds?: string; signers: string[] },
): Vendor => ({
  name,
  kind,
  calls,
  products: (rest.products ?? '').split(' ').filter(Boolean),
  bundleIds: (rest.bundleIds ?? '').split(' ').filter(Boolean),
  teamIds: (rest.teamIds ?? '').split(' ').filter(Boolean),
  signers: rest.signers.map(normalName),
})

/** A name as it is compared: lower case, letters and digits alone. */
export function normalName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Who signs what, from the makers' own published signatures and their notes for administrators. What we were not
 * sure of is left out: a list may be empty.
 */
export const VENDORS: readonly Vendor[] = [
  vendor(
    'Zoom',
    'meeting',
    /\bzoom\s(?:video communications|meetings?|workplace|client|rooms)\b|\bzoom\.us\b|^zoom$/i,
    {
      products:
        'zoom zoomus zoommeeting zoommeetings zoomworkplace zoomclient zoomsdk zoomaudio zoomvideo zoomroom',
      bundleIds: 'us.zoom.',
      teamIds: 'BJ4HAAB9B3',
      signers: ['Zoom Video Communications', 'Zoom Communications'],
    },
  ),
  vendor('Microsoft Teams', 'meeting', /^microsoft teams\b|^ms teams$/i, {
    products: 'teams msteams microsoftteams teamsbootstrapper teamsclient teamsmeeting',
    bundleIds: 'com.microsoft.teams com.microsoft.teams2',
    teamIds: 'UBF8T346G9',
    signers: ['Microsoft Corporation', 'Microsoft 3rd Party Application Component'],
  }),
  vendor('Skype', 'meeting', /^skype\b/i, {
    products: 'skype skypeforbusiness skypemeeting',
    bundleIds: 'com.skype.skype com.microsoft.SkypeForBusiness',
    teamIds: 'AL798K98FX UBF8T346G9',
    signers: ['Skype', 'Microsoft Corporation'],
  }),
  vendor('Google Meet', 'meeting', /^google meet\b/i, {
    products: 'googlemeet gmeet',
    teamIds: 'EQHXZ8M8AV',
    signers: ['Google LLC', 'Google Inc'],
  }),
  vendor('Webex', 'meeting', /\bwebex\b/i, {
    products: 'webex webexmeeting webexmeetings ciscowebex ciscowebexmeetings webexapp',
    bundleIds: 'com.webex. com.cisco.webex. Cisco-Systems.Spark',
    teamIds: 'DE8Y96K9QP',
    signers: ['Cisco'],
  }),
  vendor('GoTo', 'meeting', /\bgoto ?meeting\b/i, {
    products: 'gotomeeting',
    bundleIds: 'com.logmein.',
    teamIds: 'GFNFVT632V',
    signers: ['LogMeIn', 'GoTo Technologies', 'Citrix Online'],
  }),
  vendor('Slack', 'meeting', /^slack(?: technologies\b|$)/i, {
    products: 'slack slackdesktop',
    bundleIds: 'com.tinyspeck.slackmacgap',
    teamIds: 'BQR82RBBHL',
    signers: ['Slack Technologies'],
  }),
  vendor('Discord', 'meeting', /^discord(?: inc\.?| ptb| canary)?$/i, {
    products: 'discord discordptb discordcanary',
    bundleIds: 'com.hnc.Discord',
    teamIds: '53Q6R32WPB',
    signers: ['Discord'],
  }),
  vendor('Telegram', 'meeting', /^telegram(?: desktop| fz-llc| messenger)?$/i, {
    products: 'telegram telegramdesktop tsetup',
    bundleIds: 'ru.keepcoder.Telegram com.tdesktop.Telegram',
    teamIds: '6N38VWS5BX',
    signers: ['Telegram FZ-LLC', 'Telegram Messenger'],
  }),
  vendor('WhatsApp', 'meeting', /^whatsapp\b/i, {
    products: 'whatsapp whatsappdesktop',
    bundleIds: 'net.whatsapp.WhatsApp',
    teamIds: '57T9237FN3',
    signers: ['WhatsApp', 'Meta Platforms'],
  }),
  vendor('Signal', 'meeting', /^signal(?: messenger(?:, llc)?| desktop)$/i, {
    products: 'signaldesktop',
    bundleIds: 'org.whispersystems.signal-desktop',
    teamIds: 'U68MSDN6DR',
    signers: ['Signal Messenger', 'Quiet Riddle Ventures'],
  }),
  vendor('MetaMask', 'wallet', /^metamask\b/i, {
    products: 'metamask metamaskwallet',
    signers: ['ConsenSys'],
  }),
  vendor('Ledger', 'wallet', /^ledger (?:live|wallet)\b|^ledger sas$/i, {
    products: 'ledgerlive ledgerlivedesktop ledgerwallet',
    bundleIds: 'com.ledger.live',
    teamIds: 'X6LFS5BQKN',
    signers: ['Ledger SAS'],
  }),
  vendor('Trezor', 'wallet', /^trezor\b/i, {
    products: 'trezorsuite trezor trezorbridge',
    bundleIds: 'io.trezor.TrezorSuite',
    signers: ['SatoshiLabs', 'Trezor Company'],
  }),
  vendor('Phantom', 'wallet', /^phantom wallet\b/i, {
    products: 'phantomwallet',
    signers: ['Phantom Technologies'],
  }),
  vendor('Exodus', 'wallet', /^exodus(?: movement\b|$)/i, {
    products: 'exodus exoduswallet',
    signers: ['Exodus Movement'],
  }),
  vendor('NVIDIA', 'driver', /\bnvidia\b/i, {
    products: 'nvidia nvidiadriver nvidiadrivers nvidiarelease geforceexperience nvdriver nvidiacuda',
    signers: ['NVIDIA', 'Microsoft Windows Hardware Compatibility Publisher'],
  }),
  vendor('Realtek', 'driver', /\brealtek\b/i, {
    products: 'realtek realtekdriver realtekaudio realtekhdaudio realtekwin',
    signers: ['Realtek Semiconductor', 'Microsoft Windows Hardware Compatibility Publisher'],
  }),
  vendor('Intel', 'driver', /^intel\(r\) .{0,60}driver/i, {
    products: 'inteldriver intelgraphicsdriver intelcamera',
    signers: ['Intel', 'Microsoft Windows Hardware Compatibility Publisher'],
  }),
  vendor('Logitech', 'driver', /^logitech\b|^logi (?:options|tune)\b/i, {
    products: 'logitech logitechcamera logitechwebcam logioptions logitune',
    bundleIds: 'com.logitech. com.logi.',
    teamIds: 'QED4VVPZWA',
    signers: ['Logitech', 'Microsoft Windows Hardware Compatibility Publisher'],
  }),
  vendor('TeamViewer', 'remote', /^teamviewer\b/i, {
    products: 'teamviewer teamviewerqs teamviewerhost',
    bundleIds: 'com.teamviewer.',
    teamIds: 'H7UGFBUGV6',
    signers: ['TeamViewer'],
  }),
  vendor('AnyDesk', 'remote', /^anydesk\b/i, {
    products: 'anydesk',
    bundleIds: 'com.philandro.anydesk',
    signers: ['philandro Software', 'AnyDesk Software'],
  }),
  vendor('RealVNC', 'remote', /\breal ?vnc\b|^vnc(?:®)? (?:viewer|server)\b/i, {
    products: 'vncviewer realvnc vncserver',
    bundleIds: 'com.realvnc.',
    signers: ['RealVNC'],
  }),
  vendor('TightVNC', 'remote', /^tightvnc\b/i, { products: 'tightvnc', signers: ['GlavSoft'] }),
  vendor('Google Chrome', 'browser', /^google chrome(?! for testing)\b/i, {
    products: 'chrome googlechrome chromeupdate chromesetup',
    bundleIds: 'com.google.Chrome com.google.Keystone',
    teamIds: 'EQHXZ8M8AV',
    signers: ['Google LLC', 'Google Inc'],
  }),
  vendor('Firefox', 'browser', /^(?:mozilla )?firefox$/i, {
    products: 'firefox mozillafirefox',
    bundleIds: 'org.mozilla.firefox',
    teamIds: '43AQ936H96',
    signers: ['Mozilla Corporation'],
  }),
  vendor('Brave', 'browser', /^brave (?:browser|software)\b/i, {
    products: 'brave bravebrowser',
    bundleIds: 'com.brave.Browser',
    teamIds: 'KL8N8XSYF4',
    signers: ['Brave Software'],
  }),
  vendor('Microsoft Edge', 'browser', /^microsoft edge$/i, {
    products: 'microsoftedge msedge',
    bundleIds: 'com.microsoft.edgemac',
    teamIds: 'UBF8T346G9',
    signers: ['Microsoft Corporation'],
  }),
  vendor('Adobe', 'tool', /^adobe\b/i, {
    products: 'adobereader acrobatreader adobeacrobat acrobat adobeflashplayer flashplayer acrordr',
    bundleIds: 'com.adobe.',
    teamIds: 'JQ525L2MZD',
    signers: ['Adobe'],
  }),
  vendor('Foxit', 'tool', /^foxit\b/i, {
    products: 'foxitreader foxitpdfreader',
    signers: ['Foxit Software'],
  }),
  vendor('Visual Studio Code', 'tool', /^visual studio code$|^microsoft visual studio code$/i, {
    products: 'vscode visualstudiocode vscodeuser codesetup',
    bundleIds: 'com.microsoft.VSCode',
    teamIds: 'UBF8T346G9',
    signers: ['Microsoft Corporation'],
  }),
  vendor('Cursor', 'tool', /^cursor(?: ai)?$/i, {
    products: 'cursor cursoride cursoruser',
    bundleIds: 'com.todesktop.230313mzl4w4u92',
    signers: ['Anysphere', 'Hilary Stout'],
  }),
  vendor('JetBrains', 'tool', /^jetbrains\b|^(?:intellij idea|webstorm|pycharm)$/i, {
    products: 'intellijidea webstorm pycharm jetbrainstoolbox',
    bundleIds: 'com.jetbrains.',
    teamIds: '2ZEFAR8TH3',
    signers: ['JetBrains'],
  }),
  vendor('OBS Studio', 'tool', /^obs studio$/i, {
    products: 'obs obsstudio',
    bundleIds: 'com.obsproject.obs-studio',
    teamIds: '2MMRE5MTB8',
    signers: ['Hugh Bailey', 'OBS Project'],
  }),
  vendor('Docker', 'tool', /^docker desktop\b/i, {
    products: 'dockerdesktop',
    bundleIds: 'com.docker.docker',
    teamIds: '9BNSXJN65R',
    signers: ['Docker'],
  }),
  vendor('Bitwarden', 'tool', /^bitwarden\b/i, {
    products: 'bitwarden',
    bundleIds: 'com.bitwarden.desktop',
    teamIds: 'LTZ2PFU5D6',
    signers: ['Bitwarden', '8bit Solutions'],
  }),
  vendor('1Password', 'tool', /^1password\b/i, {
    products: '1password',
    bundleIds: 'com.1password.',
    teamIds: '2BUA8C4S2C',
    signers: ['AgileBits'],
  }),
]

/** Words of an installer's name that say nothing about whose it is. */
const NEUTRAL =
  /^(?:setup|install|installer|full|update|updater|upgrade|latest|new|official|desktop|app|application|client|portable|package|release|stable|final|win|win32|win64|windows|mac|macos|osx|darwin|linux|x64|x86|x86_64|amd64|arm64|aarch64|universal|intel|apple|silicon|v?\d[\d.]*|exe|dmg|pkg|sdk|fix|patch|support|helper|plugin|extension|driver|drivers|web|free|pro|enterprise|for|the)$/

/**
 * What a file name says the program is, without `setup`, `x64`, versions and the like, as {@link Vendor.products}
 * are written.
 *
 * @example
 * productOf('ZoomInstallerFull_x64-6.1.exe') // 'zoom'
 */
export function productOf(fileName: string): string {
  const stem = fileName.slice(-200).replace(/\.[a-z0-9]{1,10}$/i, '')
  return stem
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '' && !NEUTRAL.test(word))
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The vendor whose product a file is named after; undefined when it is no known one. */
export function vendorByFileName(fileName: string): Vendor | undefined {
  const product = productOf(fileName)
  return product === '' ? undefined : VENDORS.find(({ products }) => products.includes(product))
}

/** Builds for tests of browsers, which nobody signs and which travel with test tools. */
const TEST_BUILD = /\.for\.testing(?:\.|$)/

/** The vendor a bundle identifier belongs to. */
export function vendorByBundleId(id: string): Vendor | undefined {
  const lower = id.toLowerCase()
  if (TEST_BUILD.test(lower)) return undefined
  return VENDORS.find(({ bundleIds }) =>
    bundleIds.some((own) =>
      own.endsWith('.')
        ? lower.startsWith(own.toLowerCase())
        : lower === own.toLowerCase() || lower.startsWith(`${own.toLowerCase()}.`),
    ),
  )
}

/** The vendor that a program's own words claim: its company, product or display name. */
export const vendorByCall = (text: string): Vendor | undefined =>
  VENDORS.find(({ calls }) => calls.test(text.slice(0, 200).trim()))
