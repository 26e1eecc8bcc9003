import { InvalidArgumentError, Option } from 'commander'

/** `--rules DIR`, as often as wanted: a list of folders. */
export const rulesOption = (): Option =>
  new Option('--rules <dir>', 'also ask the YARA rules of a folder; may be given again')
    .default([], 'none')
    .argParser((folder: string, before: string[]) => [...before, folder])

/** Reads a whole number from 1 to `most` out of an option. */
export const wholeNumber =
  (most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (Number.isInteger(number) && number >= 1 && number <= most) return number
    throw new InvalidArgumentError(`a number from 1 to ${most}`)
  }
