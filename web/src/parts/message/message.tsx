import { useEffect, useMemo, useRef, useState } from 'react'
import type { Finding, MessageView } from '../../api/types.ts'
import { exact } from '../../time.ts'
import { Tabs } from '../tabs.tsx'
import { Attachments } from './attachments.tsx'
import { Headers } from './headers.tsx'
import { htmlPage } from './html-page.ts'
import { type InertHtml, inertHtml } from './inert.ts'
import { Links } from './links.tsx'
import { locatorOf, type Spot } from './locate.ts'
import { Marked } from './marked.tsx'
import './message.css'

type TabName = 'text' | 'html' | 'headers' | 'attachments' | 'links'

interface MessageProps {
  view: MessageView
  findings: readonly Finding[]
  chosen: Finding | undefined
}

/** A message made harmless to look at, with the evidence marked in it. */
export function Message({ view, findings, chosen }: MessageProps) {
  const [tab, setTab] = useState<TabName>(view.text.trim() || !view.html ? 'text' : 'html')
  const html = useMemo(() => (view.html ? inertHtml(view.html) : undefined), [view.html])
  const marked = useRef<HTMLElement>(null)
  const locate = useMemo(() => locatorOf(view, html), [view, html])
  const spots = useMemo(
    () => findings.map((finding) => locate(finding.where)).filter((spot) => spot !== undefined),
    [findings, locate],
  )
  const spot = chosen && locate(chosen.where)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the choice, not the message
  useEffect(() => {
    if (spot) setTab(spot.tab)
  }, [chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the choice, not each rendering
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    marked.current?.scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: still ? 'auto' : 'smooth',
    })
  }, [chosen, tab])

  const tabs = [
    { name: 'text' as const, label: 'As text' },
    ...(view.html ? [{ name: 'html' as const, label: 'As sent (made inert)' }] : []),
    { name: 'headers' as const, label: 'Headers', count: view.headers.length },
    { name: 'attachments' as const, label: 'Attachments', count: view.attachments.length },
    { name: 'links' as const, label: 'Links', count: view.links.length },
  ]
  return (
    <section className="message" aria-label="The message">
      <Envelope view={view} />
      {chosen && !spot && (
        <p className="not-shown small" role="status">
          The evidence for “{chosen.title}” stands in the source of the message and shows in none of these
          views: <code>{chosen.where.text}</code>
        </p>
      )}
      <Tabs label="Views of the message" tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === 'text' && <Text view={view} spots={spots} chosen={spot} chosenRef={marked} />}
        {tab === 'html' && html && <AsSent html={html} spots={spots} chosen={spot} />}
        {tab === 'headers' && (
          <Headers headers={view.headers} spots={spots} chosen={spot} chosenRef={marked} />
        )}
        {tab === 'attachments' && (
          <Attachments attachments={view.attachments} chosen={spot} chosenRef={marked} />
        )}
        {tab === 'links' && <Links links={view.links} chosen={spot} chosenRef={marked} />}
      </Tabs>
    </section>
  )
}

function Envelope({ view }: { view: MessageView }) {
  const lines = [
    ['From', view.from],
    ['Reply to', view.replyTo],
    ['To', view.to],
    ['Copy', view.cc],
    ['Sent', view.date ? exact(view.date) : ''],
  ].filter(([, value]) => value)
  return (
    <header className="envelope">
      <h2>{view.subject || '(no subject)'}</h2>
      <dl className="envelope-lines">
        {lines.map(([label, value]) => (
          <div key={label} className="envelope-line">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}

function AsSent({
  html,
  spots,
  chosen,
}: {
  html: InertHtml
  spots: readonly Spot[]
  chosen: Spot | undefined
}) {
  const ranges = spots.flatMap((spot) => (spot.tab === 'html' ? [spot.range] : []))
  return (
    <div className="as-sent">
      <p className="soft small">
        Nothing here loads, runs or can be followed. Pictures from elsewhere are left out.
      </p>
      <iframe
        title="The message as it was sent, made inert"
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={htmlPage(html, ranges, chosen?.tab === 'html' ? chosen.range : undefined)}
      />
    </div>
  )
}

interface TextProps {
  view: MessageView
  spots: readonly Spot[]
  chosen: Spot | undefined
  chosenRef: React.RefObject<HTMLElement | null>
}

function Text({ view, spots, chosen, chosenRef }: TextProps) {
  if (!view.text.trim()) return <p className="soft">The message has no plain text.</p>
  const ranges = spots.flatMap((spot) => (spot.tab === 'text' ? [spot.range] : []))
  return (
    <div className="text">
      <Marked
        text={view.text}
        ranges={ranges}
        chosen={chosen?.tab === 'text' ? chosen.range : undefined}
        chosenRef={chosenRef}
      />
    </div>
  )
}
