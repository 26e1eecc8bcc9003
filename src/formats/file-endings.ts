/** Endings that start a program when opened on Windows, macOS, Linux or Android. Source: Microsoft's list of blocked attachments, common knowledge. */
export const PROGRAM_ENDINGS: ReadonlySet<string> = new Set(
  `ade adp app appimage application appref-ms appx appxbundle asp bat bas bgi bin cab chm cmd com command cpl crt csh deb der desktop diagcab dll dmg elf exe fon fxp gadget grp hlp hpj hta htc inf ins ipa isp its jar jnlp js jse ksh
  lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz msc msh msh1 msh2 msi msix msixbundle msp mst ops osd out pcd pif pkg pl plg prf prg printerexport ps1 ps1xml ps2 psc1 psc2 psd1 psm1 pst py pyc pyo pyw pyz pyzw
  rb reg rpm run scf scpt scptd scr sct search-ms settingcontent-ms sh shb shs sys terminal theme tool udl url vb vbe vbp vbs vhd vhdx vsix website webpnp wim ws wsb wsc wsf wsh xbap xll xnk zsh apk aab xapk action workflow mobileconfig`.split(
    /\s+/,
  ),
)

/** Of those, the ones that developers and customers send each other as text or data. */
export const QUIET_PROGRAM_ENDINGS: ReadonlySet<string> = new Set(
  'asp bas bin crt der dll inf js mat out pl prf py rb sh url mdb prg cab deb rpm ipa desktop'.split(' '),
)

/** Disk images: what lies in them carries no mark of coming from outside. */
export const IMAGE_ENDINGS: ReadonlySet<string> = new Set('iso img vhd vhdx udf dmg wim'.split(' '))

/** Endings of documents, pictures and the like, as they stand before a second one. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set(
  'pdf doc docx xls xlsx ppt pptx rtf txt csv odt ods jpg jpeg png gif bmp tif tiff heic webp mp3 mp4 mov avi wav eml msg zip rar'.split(
    ' ',
  ),
)

/** Types of content that a file with this ending may have; an ending that is not here is not judged. */
export const CONTENT_OF: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  jpg: ['jpeg', 'png', 'webp', 'heic', 'gif', 'bmp', 'mp4'],
  jpeg: ['jpeg', 'png', 'webp', 'heic', 'gif', 'bmp', 'mp4'],
  png: ['png', 'jpeg', 'webp', 'heic', 'gif', 'bmp'],
  gif: ['gif', 'png', 'jpeg', 'webp', 'mp4'],
  bmp: ['bmp', 'png', 'jpeg'],
  tif: ['tiff', 'jpeg', 'png'],
  tiff: ['tiff', 'jpeg', 'png'],
  heic: ['heic', 'jpeg', 'mp4'],
  webp: ['webp', 'jpeg', 'png'],
  docx: ['office', 'msi-or-office97', 'rtf', 'zip'],
  xlsx: ['office', 'msi-or-office97', 'zip', 'text', 'html', 'xml'],
  pptx: ['office', 'msi-or-office97', 'zip'],
  doc: ['msi-or-office97', 'rtf', 'office', 'text', 'html', 'xml'],
  xls: ['msi-or-office97', 'office', 'text', 'html', 'xml'],
  zip: ['zip', 'jar', 'office', 'rar', '7z', 'gzip'],
  mp4: ['mp4'],
  mp3: ['mp3'],
  txt: ['text', 'message', 'html', 'xml', 'script', 'calendar', 'vcard', 'pgp', 'svg'],
  csv: ['text'],
}
