import { defineLook } from '../look.ts'

/** Names below a home folder that public reports give for the implants of false interviews. */
const IN_HOME = [
  '.n2',
  '.npl',
  '.pyp',
  '.n2/pay',
  '.n2/bow',
  '.n2/adc',
  '.n2/mlip',
  '.sysinfo',
  '.n3',
  '.vscode/cancel',
]

/** Names in folders for temporary files: driver and camera "updates" of false interviews. */
const IN_TEMP =
  /^(?:p2?\.zip?|nvidia(?:release|drivers?)(?:[-_.].*)?|nv_driver_win64.*|camdriver.*|cameradriver.*|realtekwin.*|cdrivers.*|webcam(?:fix|driver|update).*|ffmpeg\.sh|cloud\.sh|drv(?:fix|update)\.sh|vcamupdate.*)$/i

const TEMP = ['/tmp', '/var/tmp', '/private/tmp', '/private/var/tmp', '/Windows/Temp']
const TEMP_IN_HOME = ['AppData/Local/Temp', 'Library/Caches', 'Downloads']

export default defineLook({
  looksFor: 'folders and files by the names that reports give for implants of false interviews',
  technique: 'T1105',
  source: 'https://attack.mitre.org/groups/G1052/',
  innocent: 'Another program may use such a name, above all for driver archives that you fetched yourself.',
  advice:
    'Take the machine off the network, leave it switched on, and do not delete anything: it is evidence.',
  signals: {
    home: { strength: 'decisive', weight: 12, title: 'A folder has the name of a known implant' },
    temp: { strength: 'strong', weight: 6, title: 'A file has the name of a false driver or camera update' },
  },

  *look(machine) {
    for (const home of machine.homes) {
      for (const name of IN_HOME) {
        const path = `${home}/${name}`
        if (!machine.exists(path)) continue
        const inside = machine.names(path).slice(0, 10).join(', ')
        yield {
          signal: 'home',
          path,
          text: inside ? `${name}: ${inside}` : name,
          why: `Reports on false interviews name ${name} in the home folder as the place where the second stage is kept.`,
          evidence: machine.read(path)?.evidence,
        }
      }
    }
    for (const folder of [
      ...TEMP,
      ...machine.homes.flatMap((home) => TEMP_IN_HOME.map((name) => `${home}/${name}`)),
    ]) {
      for (const name of machine.names(folder)) {
        if (!IN_TEMP.test(name)) continue
        yield {
          signal: 'temp',
          path: `${folder}/${name}`,
          text: name,
          why: `False interviews have people fetch “${name}”-like archives and scripts as a driver or camera update.`,
          evidence: machine.read(`${folder}/${name}`)?.evidence,
        }
      }
    }
  },
})
