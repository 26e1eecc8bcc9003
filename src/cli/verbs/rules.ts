import { basename } from 'node:path'
import { Argument } from 'commander'
import { PosternError } from '../../core/errors.ts'
import type { RuleMatch } from '../../core/rules.ts'
import { loadRules } from '../../rules/load.ts'
import { checkSamples, tryRules } from '../../rules/samples.ts'
import { addRuleSet, removeRuleSet, ruleSetFolders, ruleSets } from '../../rules/sets.ts'
import { dataDirectory } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  name?: string
  rules?: string[]
  json?: boolean
}

export default defineVerb({
  summary: 'Add, list, test and remove YARA rules that others wrote.',

  configure(command) {
    command
      .addArgument(new Argument('<action>', 'what to do').choices(['add', 'list', 'test', 'remove']))
      .argument('[target]', 'add: a file or folder; test: what to search; remove: the set’s name')
      .option('--name <set>', 'what to call the set (add; default: the file’s name)')
      .option('--rules <path...>', 'rules to use instead of the added sets (test)')
      .option('--json', 'print JSON (list, test)')
      .addHelpText(
        'after',
        `
A set is every .yar and .yara file of a folder; each file stands for itself, and none can include others.
A rule weighs as strong, and its meta entry \`postern\` may say otherwise: "block", "review" or "context".
test also holds rules to files beside them: hit/ must match, miss/ must not (hit/RULE/ and miss/RULE/ for one rule).`,
      )
  },

  async run(command) {
    const [action, target, ...rest] = command.args
    const options = command.opts<Options>()
    if (rest.length > 0) throw new PosternError('E_USAGE', `rules ${action} takes one thing at a time`)
    if (action === 'list') return list(options)
    if (action === 'test') return test(target, options)
    if (target === undefined)
      throw new PosternError(
        'E_USAGE',
        action === 'add' ? 'rules add needs a file or folder' : 'rules remove needs a name',
      )
    if (action === 'add') return add(target, options)
    removeRuleSet(dataDirectory(), target)
    say(`Removed ${target}.`)
    return EXIT.pass
  },
})

function add(path: string, { name }: Options): number {
  const called =
    name ??
    basename(path)
      .replace(/\.yara?$/i, '')
      .replace(/[^a-z0-9_-]+/gi, '-')
      .replace(/^[^a-z0-9]+/i, '')
  const { set, replaced, warnings } = addRuleSet(dataDirectory(), path, { name: called, now: Date.now() })
  for (const warning of warnings) process.stderr.write(`${warning}\n`)
  say(
    `${replaced ? 'Replaced' : 'Added'} ${set.name}: ${count(set.rules, 'rule')} in ${count(set.files, 'file')}.`,
  )
  return EXIT.pass
}

function list({ json }: Options): number {
  const sets = ruleSets(dataDirectory())
  for (const set of sets)
    say(
      json
        ? JSON.stringify(set)
        : `${set.name}  ${count(set.rules, 'rule')} in ${count(set.files, 'file')}, added ${set.addedAt.slice(0, 10)}, sha256 ${set.sha256}`,
    )
  if (sets.length === 0 && !json) say('No set is added. Add one with `postern rules add FILE`.')
  return EXIT.pass
}

function test(target: string | undefined, { rules: named, json }: Options): number {
  const folders = named ?? ruleSetFolders(dataDirectory())
  if (folders.length === 0)
    throw new PosternError('E_USAGE', 'there are no rules to test: name some with --rules, or add a set')
  const rules = loadRules(folders)
  let samples = 0
  const wrong: string[] = []
  for (const folder of folders) {
    const held = checkSamples(rules, folder)
    samples += held.samples
    wrong.push(...held.wrong)
  }
  if (target === undefined && samples === 0)
    throw new PosternError('E_USAGE', 'rules test needs something to search, or samples in hit/ and miss/')
  for (const words of wrong) say(json ? JSON.stringify({ wrong: words }) : words)
  if (samples > 0 && !json) say(`${samples - wrong.length} of ${count(samples, 'sample')} as they should be.`)
  let [matched, unread] = [0, 0]
  for (const { path, matches, problem } of target === undefined ? [] : tryRules(rules, target)) {
    if (problem !== '') {
      unread++
      process.stderr.write(`${path}: not searched: ${problem}\n`)
    }
    if (matches.length > 0) matched++
    for (const match of matches) say(json ? JSON.stringify({ path, ...match }) : row(path, match))
  }
  if (unread > 0) return EXIT.unreadable
  return matched + wrong.length > 0 ? EXIT.found : EXIT.pass
}

function row(path: string, { rule, file, strings }: RuleMatch): string {
  const [first] = strings
  const where = first ? ` ${first.identifier} at byte ${first.offset}` : ''
  return `${path}: ${rule} (${file})${where}`
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
