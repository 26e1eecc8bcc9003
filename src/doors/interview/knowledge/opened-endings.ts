/** Endings that start something by a double click, on one of the three systems; source files of projects are left out. */
export const OPENED_ENDINGS: ReadonlySet<string> = new Set(
  'exe scr com pif bat cmd vbs vbe jse wsf wsh hta lnk scpt scptd applescript command tool terminal app dmg iso img vhd vhdx msi msix appx pkg mpkg jar jnlp desktop run appimage settingcontent-ms search-ms library-ms inetloc fileloc cpl msc chm ps1 reg action workflow'.split(
    ' ',
  ),
)

/** Source files that a double click runs where no editor is set up. */
export const SCRIPT_ENDINGS: ReadonlySet<string> = new Set('js py pyw sh zsh rb pl php'.split(' '))
