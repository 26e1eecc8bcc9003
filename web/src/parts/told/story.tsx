import type { ArtifactView, Judgement, ShownDeed, ShownStart } from '../../api/types.ts'
import { counted } from '../../words.ts'
import './story.css'

const WHEN: Record<ShownStart['trigger'], string> = {
  open: 'When the folder is opened in an editor',
  clone: 'When it is cloned or its branch is changed',
  install: 'When its packages are installed',
  build: 'When it is built',
  test: 'When its tests run',
  start: 'When it is started',
  enter: 'When a terminal enters the folder',
  assist: 'When a coding assistant works in it',
}

const TITLES: Record<ArtifactView['form'], string> = {
  folder: 'What happens when you open it',
  archive: 'What happens when you open it',
  file: 'What it does',
  command: 'What the command does',
}

/** What an artefact does to whoever opens, installs or runs it, from what sets it off to what it comes to. */
export function Story({ view, verdict }: { view: ArtifactView; verdict: Judgement }) {
  const telling = view.starts.filter(({ deeds }) => deeds.length > 0)
  const others = view.starts.filter(({ deeds }) => deeds.length === 0)
  const nothing = telling.length === 0 && view.deeds.length === 0
  return (
    <section className="story" aria-labelledby="story">
      <h2 id="story">{TITLES[view.form]}</h2>
      {nothing && <p>{nothingOf(view, verdict)}</p>}
      {telling.map((start, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be written twice
        <StartSteps key={index} start={start} form={view.form} />
      ))}
      {view.deeds.length > 0 && (
        <div className="story-start">
          {telling.length > 0 && <p>What other code in it does, if somebody runs it:</p>}
          <ol>
            {view.deeds.map((deed) => (
              <li key={deed.does}>
                <Deed deed={deed} quoted={view.form !== 'command'} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {others.length > 0 && (
        <Others starts={others} also={telling.length > 0} soothing={verdict === 'pass'} />
      )}
      {view.files > 1 && <Files view={view} />}
    </section>
  )
}

/** Said when no way was seen from a start to a deed. Never soothing beside a verdict that is not. */
function nothingOf({ form, files, starts }: ArtifactView, verdict: Judgement): string {
  const read = form === 'command' ? '' : `${counted(files, 'file')} ${files === 1 ? 'was' : 'were'} read. `
  if (verdict !== 'pass')
    return `${read}What it does could not be followed step by step. What speaks against it stands under “Why it counted”.`
  if (form === 'command') return 'It does nothing that is known here as worth a warning.'
  return starts.length > 0
    ? `${read}Nothing was seen that fetches code, runs hidden text or sends private data by itself.`
    : `${read}Nothing was seen that runs by itself.`
}

/** One start, as the steps of a short story. */
function StartSteps({ start, form }: { start: ShownStart; form: ArtifactView['form'] }) {
  return (
    <ol className="story-start">
      <li>
        <p>
          {form === 'file' && start.trigger === 'open' ? 'When it is opened' : WHEN[start.trigger]},{' '}
          <strong>{start.by}</strong> runs <code className="story-code">{start.command}</code>
        </p>
        <At file={start.file} line={start.line} />
        {start.quiet && <p>It is set up so that you do not see it happen.</p>}
      </li>
      {start.deeds.map((deed) => (
        <li key={deed.does}>
          <Steps steps={deed.steps} />
          <Deed deed={deed} quoted />
        </li>
      ))}
    </ol>
  )
}

function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length < 2) return null
  return (
    <p className="story-way">
      <span className="soft">The way there: </span>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way may pass the same file twice
        <span key={index}>
          {index > 0 && <span className="soft"> → </span>}
          <code>{step}</code>
        </span>
      ))}
    </p>
  )
}

function Deed({ deed, quoted }: { deed: ShownDeed; quoted: boolean }) {
  return (
    <>
      <p>
        It <strong>{deed.does}</strong>.
      </p>
      <At file={deed.file} line={deed.line} />
      {quoted && deed.text && <code className="story-code story-line">{deed.text}</code>}
    </>
  )
}

function At({ file, line }: { file: string | undefined; line: number | undefined }) {
  if (file === undefined) return null
  return (
    <p className="story-at">
      <code>{file}</code>
      {line !== undefined && `, line ${line}`}
    </p>
  )
}

interface OthersProps {
  starts: readonly ShownStart[]
  also: boolean
  soothing: boolean
}

function Others({ starts, also, soothing }: OthersProps) {
  return (
    <details>
      <summary>
        {also ? 'Also runs' : 'Runs'} by itself: {counted(starts.length, 'thing')}
        {soothing && ', without anything seen that is worth a warning'}
      </summary>
      <ul>
        {starts.map((start, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be written twice
          <li key={index}>
            {WHEN[start.trigger]}, {start.by} runs <code>{start.command}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Files({ view: { files, names } }: { view: ArtifactView }) {
  return (
    <details>
      <summary>What was read: {counted(files, 'file')}</summary>
      <ul className="story-files">
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
        {files > names.length && (
          <li className="soft">and {counted(files - names.length, 'other', 'others')}</li>
        )}
      </ul>
    </details>
  )
}
