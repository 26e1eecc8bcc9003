/**
 * Words that code must say to do anything of interest. Names are looked for, not uses: what a name is bound to, passed
 * as or taken out of makes no difference.
 */
const WORDS = new RegExp(
  [
    // Text that becomes code, and data that does.
    String.raw`\b(?:exec|eval|execfile|__import__|import_module|run_path|run_module|marshal|c?_?[pP]ickle|read_pickle|joblib|unsafe_load|dill|cloudpickle|FunctionType|__builtins__|builtins|spec_from_file_location|spec_from_loader|SourceFileLoader|SourcelessFileLoader|ExtensionFileLoader|zipimport|load_source|load_dynamic|load_compiled|UnsafeLoader|C?Loader(?=\s*[),])|unsafe_load_all|jsonpickle|allow_pickle|InteractiveInterpreter|Fernet)\b`,
    String.raw`\bgetattr\s*\(\s*(?:os|sys|subprocess|__\w+)\b|\bglobals\s*\(\s*\)`,
    // Other programs and machine code.
    String.raw`\b(?:subprocess|system|popen|Popen|pty|spawn\w*|exec[lv]p?e?|startfile|ctypes|cffi|pip\.main|win32com|create_subprocess_\w+)\b`,
    // What comes in and goes out.
    String.raw`\b(?:requests|urllib[23]?|httpx|aiohttp|socket|socketio|websockets?|http\.client|httplib|ftplib|smtplib|paramiko|web3|telebot|telegram|wget|dns\.resolver|boto3)\b`,
    // What people keep to themselves, and watching them.
    String.raw`\b(?:pyperclip|win32clipboard|clipboard|ImageGrab|pyautogui|mss|pynput|pyWinhook|win32crypt|winreg|_winreg|keyring|tdata|Login Data|User Data|Extension Settings|Keychains|google-chrome|[Ee]lectrum|[Ee]xodus|key4)\b`,
    String.raw`\bimport keyboard\b|\.(?:ssh|aws|n2|npl)\b`,
  ].join('|'),
)

/** Ways to a member whose name may be put together. */
const BY_NAME = /\b(?:getattr|vars|attrgetter|methodcaller|__dict__|__getattribute__)\b/

/** A module that starts programs under another name, or taken as a whole; names of an `import` line are neither. */
const MODULE_TAKEN =
  /\b(?:os|sys|posix|nt)(?:[ \t]+as\b|\s*\.\s*__\w)|[=(,[{:]\s*(?:os|sys|posix|nt)\s*(?:[,)\]};#\n]|$)(?<!^[ \t]*import\b[^\n]{0,300}\n?)/m

/**
 * Whether code may do anything of interest; the rest is passed over unparsed, except for what it imports.
 * Names are compared as Python compares them, in normal form KC
 * (https://docs.python.org/3/reference/lexical_analysis.html#identifiers).
 */
export function mayAct(source: string): boolean {
  const text = isAscii(source) ? source : source.normalize('NFKC')
  return WORDS.test(text) || (BY_NAME.test(text) && MODULE_TAKEN.test(text))
}

/** Whether a text has no characters that have another form. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)
