import type { Judgement } from '../../api/types.ts'
import { Icon } from '../icon.tsx'
import type { Thing } from './sentence.ts'
import './ran-it.css'

const IF: Partial<Record<Thing, string>> = {
  command: 'If you already ran it',
  link: 'If you already opened it',
  package: 'If you already installed it',
}

/** First steps for somebody who has done it already. Shown at once for what is held back. */
export function RanIt({ verdict, thing }: { verdict: Judgement; thing: Thing }) {
  if (verdict === 'pass' || thing === 'message') return null
  const title = IF[thing] ?? 'If you already opened or ran it'
  const steps = thing === 'link' ? <LinkSteps /> : <RunSteps />
  if (verdict === 'review')
    return (
      <details className="ran-it">
        <summary>
          <h2>{title}</h2>
        </summary>
        {steps}
      </details>
    )
  return (
    <section className="ran-it ran-it-now" aria-labelledby="ran-it">
      <h2 id="ran-it">
        <Icon name="review" />
        {title}
      </h2>
      {steps}
    </section>
  )
}

function RunSteps() {
  return (
    <>
      <p>
        You are not in trouble. These traps are made by people who do nothing else. Do this, in this order:
      </p>
      <ol>
        <li>
          <strong>Take that computer off the network.</strong> Pull the cable, turn Wi-Fi off. Leave it
          switched on.
        </li>
        <li>
          <strong>Tell your security team now</strong>, from your phone or another computer. Minutes count,
          blame does not.
        </li>
        <li>
          <strong>Use no wallet, mail or account on it.</strong> Whatever keys or seeds were on it: move the
          funds to new ones, from another device.
        </li>
        <li>
          <strong>
            Let somebody run <code>./postern triage</code> on it.
          </strong>{' '}
          It only looks, names the traces it finds, and lists the next steps.
        </li>
        <li>
          <strong>Keep everything.</strong> The file, the conversation, the profile of who sent it. Delete
          nothing.
        </li>
      </ol>
    </>
  )
}

function LinkSteps() {
  return (
    <>
      <p>Having looked at a page is rarely the harm. What counts is what you did there:</p>
      <ol>
        <li>
          <strong>You pasted something into a terminal, or opened a download?</strong> Take the computer off
          the network, tell your security team now from another device, and let somebody run{' '}
          <code>./postern triage</code> on it.
        </li>
        <li>
          <strong>You typed a password or a code?</strong> Change it from another device, end all sessions of
          that account, and tell your security team.
        </li>
        <li>
          <strong>You typed a recovery phrase or signed something with a wallet?</strong> Move its funds to a
          new wallet now, from another device.
        </li>
        <li>
          <strong>Keep the link and the conversation.</strong> Your security team needs both.
        </li>
      </ol>
    </>
  )
}
