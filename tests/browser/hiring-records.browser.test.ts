import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage, violations, type Watched } from './chromium.ts'
import { addList, ask, handIn, hiringPerson, linked, lone } from './hiring-pool.ts'
import { type Postern, startPostern } from './postern.ts'

const REASON = 'They live together and said so when they were asked.'

/** Pages that compare applications and tell what became of them, on applications that were really judged. */
describe('linked applications and the records of hiring', () => {
  let postern: Postern
  let browser: Browser
  let watched: Watched
  let page: Page
  let cookie: string
  let ids: string[]
  let ring: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    const { url, data } = postern
    await addList(data)
    cookie = await hiringPerson(postern)
    const fits = { ...lone('Quentin Vostrikarev', 5), birthDate: '1981-04-09' }
    const contradicts = { ...lone('Kventin Vostrikariof', 6), birthDate: '1966-01-02' }
    ids = []
    for (const one of [...linked, lone('Ada Stone', 1), lone('Bela Kis', 2), fits, contradicts])
      ids.push(await handIn(url, cookie, one))
    const [first] = ids
    ring = (await ask<{ ring: string }>(url, cookie, `/api/hiring/applications/${first}`)).ring
    await ask(url, cookie, `/api/hiring/applications/${first}/assessment`, {
      leaning: 'pass',
      reason: REASON,
    })
    await ask(url, cookie, `/api/hiring/applications/${first}/decision`, {
      outcome: 'proceed',
      reason: REASON,
    })
    watched = await openPage(browser, url, { cookie })
    page = watched.page
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const comparePath = (one: number, other: number) => `/applications/${ids[one]}/compare/${ids[other]}`
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const groups = () =>
    Buffer.from(
      [
        'application,attribute,group',
        ...ids.map((id, at) => `${id},office,${at < 3 ? 'Kiel' : '"Berlin, east"'}`),
      ]
        .concat(`lone-1,channel,fair`, `nobody,office,Kiel`)
        .join('\r\n'),
    )
  const report = async (on: Page) => {
    await on.goto('/bias')
    const file = { name: 'groups.csv', mimeType: 'text/csv', buffer: groups() }
    await on.getByLabel('List of groups, as CSV').setInputFiles(file)
    await on.getByRole('button', { name: 'Make the report' }).click()
    await on.getByRole('heading', { name: 'By office' }).waitFor()
  }

  test('what two applications share is shown with where it stands, each by a key', async () => {
    await page.goto(comparePath(1, 0))
    await page.getByRole('heading', { name: 'Tomas Berg and Nora Quist, side by side' }).waitFor()
    await page.locator('.shared-things > li').first().waitFor()
    await page.keyboard.press('j')
    expect(await focused()).toContain('The same phone number')
    expect(await focused()).toContain('+493090187777')
    await page.keyboard.press('j')
    expect(await focused()).toContain('Hafenstr. 12')
    expect(await focused()).toContain('Hafenstraße 12')
    await page.keyboard.press('k')
    expect(await focused()).toContain('The same phone number')
  })

  test('a passage that both résumés have is marked in both, and nothing else is', async () => {
    const marks = page.locator('.passage mark')
    await marks.nth(1).waitFor()
    expect(await marks.count()).toBe(2)
    const [one, other] = await marks.allInnerTexts()
    expect(one).toBe(other)
    expect(one).toContain('wrote the run books for the on-call engineers')
    expect(one).not.toContain('boat')
    expect(await page.locator('.passage').first().innerText()).toContain('one old boat')
  })

  test('what differs is told claim by claim; how probable the link is waits for an assessment', async () => {
    expect(await page.locator('.claim', { hasText: 'E-mail' }).innerText()).toMatch(
      /tomas\.berg.*nora\.quist/s,
    )
    expect(await page.locator('.claim', { hasText: 'Link' }).first().innerText()).toContain(
      'Says nothing of it',
    )
    await page.getByText('is shown once you have recorded your own assessment of Tomas Berg').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\d%/)
    await page.goto(comparePath(0, 1))
    await page.getByText(/were \D+ \((over )?\d+%\) sent by one hand/).waitFor()
  })

  test('it leads to both applications and on to all that are linked', async () => {
    await page.getByRole('link', { name: 'Application of Nora Quist' }).waitFor()
    await page.getByRole('link', { name: 'Application of Tomas Berg' }).waitFor()
    await page.getByRole('link', { name: 'All that are linked with Nora Quist' }).click()
    await page.getByRole('heading', { name: '3 applications that are linked' }).waitFor()
  })

  test('a ring is gone through by keyboard alone, to the comparison of two', async () => {
    await page.goto(`/rings/${ring}`)
    const details = page.getByRole('complementary', { name: 'What was chosen' })
    await page.locator('.ring-graph [tabindex="0"]').focus()
    const first = await details.getByRole('heading', { level: 2 }).innerText()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => details.getByRole('heading', { level: 2 }).innerText()).not.toBe(first)
    await page.keyboard.press('ArrowDown')
    await details.getByRole('heading', { level: 2, name: / and / }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/ share: /)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Compare them side by side')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /side by side/ }).waitFor()
  })

  test('a ring is gone through with the mouse, and its table says the same', async () => {
    await page.goto(`/rings/${ring}`)
    await page.getByRole('button', { name: 'Iris Fell', exact: true }).click()
    const details = page.getByRole('complementary', { name: 'What was chosen' })
    await details.getByRole('heading', { name: 'Iris Fell' }).waitFor()
    await details.getByRole('button', { name: /Nora Quist/ }).click()
    await details.getByText('Passage of text').waitFor()
    const table = await page.getByRole('region', { name: 'What is shared' }).innerText()
    expect(table).toContain('Nora Quist and Tomas Berg')
    expect(table.toLowerCase()).toContain('phone number, address for equipment')
    expect(await page.getByRole('region', { name: 'Applications' }).innerText()).toContain('Iris Fell')
  })

  test('a list’s age, what was asked and what was found are told; a conclusion needs a reason', async () => {
    await page.goto('/screenings')
    const records = page.locator('.screening-list > li')
    await records.nth(1).waitFor()
    expect(await records.count()).toBe(2)
    const fits = page.locator('.screening-list > li', { hasText: 'Quentin Vostrikarev' }).filter({
      hasText: 'A name and a second detail fit 1 listed party',
    })
    expect(await fits.innerText()).toMatch(
      /of 2026-01-05 \(\d+ days old: a newer one has probably been issued\)/,
    )
    expect(await fits.innerText()).toContain('Fits too: birth date 1981-04-09')
    const contradicts = records.filter({ hasText: 'Kventin' })
    expect(await contradicts.innerText()).toContain('Speaks against it: the birth date is 1966-01-02')
    await contradicts.getByText('Say who it is').click()
    await contradicts.getByRole('button', { name: 'Record it' }).click()
    await contradicts.getByText('Choose one of the three').waitFor()
    await contradicts.getByLabel('Somebody else').check()
    await contradicts.getByLabel('Why?').fill('Fifteen years younger, by the passport shown.')
    await contradicts.getByRole('button', { name: 'Record it' }).click()
    await expect.poll(() => records.count()).toBe(1)
    await page.locator('.segments label', { hasText: 'All' }).click()
    await expect.poll(() => records.count()).toBeGreaterThanOrEqual(ids.length)
    expect(await records.filter({ hasText: 'Kventin' }).innerText()).toMatch(
      /Concluded: Somebody else.*Mia Holm.*Fifteen years younger/s,
    )
  })

  test('where people saw it otherwise is logged with their reason, and counted by detector', async () => {
    await page
      .getByRole('navigation', { name: 'Hiring' })
      .getByRole('link', { name: 'Disagreements' })
      .click()
    await page.locator('.disagreement-list li').nth(1).waitFor()
    const log = await page.locator('.disagreement-list').innerText()
    expect(log).toContain('Postern asked for a look; Mia Holm decided: Go on')
    expect(log).toContain(REASON)
    const counts = await page.getByRole('region', { name: 'Detectors that were overruled' }).innerText()
    expect(counts).toMatch(/every time \(\d of \d\)/)
    expect(counts).not.toContain('hiring/')
  })

  test('groups are counted with what the numbers rest on, and the report is taken along as CSV', async () => {
    await page.goto('/bias')
    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByText('Choose a file that is not empty').waitFor()
    await report(page)
    const text = await page.locator('.bias-report').innerText()
    expect(text).toContain('1 row names an application that is not here')
    expect(text).toContain('below four fifths of the highest, which is that of Berlin, east')
    expect(text).toContain('one or two more or fewer would change this')
    const asked = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    const csv = readFileSync(await (await asked).path(), 'utf8')
    expect(csv).toMatch(/^attribute,measure,group,applications/)
    expect(csv).toContain('"Berlin, east"')
  })

  test('a file that is no such list is refused in words', async () => {
    await page.goto('/bias')
    const file = { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('name,age\na,1\n') }
    await page.getByLabel('List of groups, as CSV').setInputFiles(file)
    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByRole('alert').getByText('the header must name').waitFor()
  })

  /** Pages, and what shows that they are there. */
  const places: [string, () => string, (on: Page) => Promise<unknown>][] = [
    ['comparison', () => comparePath(1, 0), (on) => on.locator('.passage mark').nth(1).waitFor()],
    ['ring', () => `/rings/${ring}`, (on) => on.locator('.ring-graph').waitFor()],
    ['ring of sixty', () => '/rings/sixty', (on) => on.locator('.ring-node').nth(59).waitFor()],
    [
      'screenings',
      () => '/screenings',
      async (on) => {
        await on.getByText('Say who it is').first().click()
        await on.getByLabel('Why?').first().waitFor()
      },
    ],
    ['disagreements', () => '/disagreements', (on) => on.locator('.disagreement-list li').first().waitFor()],
    ['bias report', () => '/bias', report],
  ]

  for (const scheme of ['light', 'dark'] as const) {
    test.each(places)(`%s has no violations that axe-core knows, ${scheme}`, async (_name, path, ready) => {
      const { page: on, context } = await openPage(browser, postern.url, { cookie, scheme })
      await sixty(on)
      await on.goto(path())
      await ready(on)
      expect(await violations(on)).toEqual([])
      await context.close()
    })
  }

  test.each(places)('%s fits 360 pixels without scrolling sideways', async (_name, path, ready) => {
    const { page: on, context } = await openPage(browser, postern.url, { cookie, width: 360, height: 740 })
    await sixty(on)
    await on.goto(path())
    await ready(on)
    expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })

  test('nothing of another origin was asked for, and no script failed', () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.said.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })
})

/** Answers for a ring of sixty in which each shares something with the next three: more than are handed in here. */
async function sixty(page: Page): Promise<void> {
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const nodes = Array.from({ length: 60 }, (_, at) => ({
    id: id(at),
    name: `Applicant Number ${at}`,
    role: { sensitivity: 'ordinary' },
    receivedAt: '2026-11-20T08:00:00.000Z',
  }))
  const edges = nodes.flatMap((_, from) =>
    nodes
      .slice(from + 1, from + 4)
      .map((other) => ({ from: id(from), to: other.id, kinds: ['phone'], because: [] })),
  )
  await page.route('**/api/hiring/rings/sixty', (route) =>
    route.fulfill({ json: { id: 'sixty', because: '', nodes, edges } }),
  )
}
