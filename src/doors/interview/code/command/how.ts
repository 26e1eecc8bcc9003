/**
 * Means that detectors ask for by name. `how` of an act is one of these or begins with one; what follows is the
 * command's own words.
 */
export const HOW = {
  hiddenWindow: 'hidden window',
  minimised: 'small window',
  background: 'runs in the background',
  silenced: 'throws its output away',
  history: 'wipes the history of commands',
  reverseShell: 'a shell wired to a connection',
  encodedCommand: 'encoded command',
  decodedFile: 'decodes a file',
  decodedCommand: 'decodes a text',
  decodedInside: 'decodes a text inside another shell',
  assembledName: 'a name put together of pieces',
  quarantine: 'takes off the mark of downloaded files',
  gatekeeper: 'switches off the check of downloaded programs',
  policy: 'execution policy',
  scanner: 'switches off the virus scanner',
  certificates: 'does not check the certificate',
  elevated: 'asks for a password and hands it to sudo',
  elevate: 'runs with administrator rights',
  signedProxy: 'has a program of the system run it',
  clone: 'runs what was cloned',
  roundabout: 'has code run a file that was fetched',
  desktopScript: 'do shell script',
  hostAccess: 'a container with the whole machine in it',
} as const
