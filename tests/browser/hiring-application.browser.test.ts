import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage, violations, type Watched } from './chromium.ts'
import { addList, handIn, hiringPerson, linked, lone } from './hiring-pool.ts'
import { type Postern, startPostern } from './postern.ts'

const REASON = 'Two others gave the same phone, and I want to hear why'
/** What a total would show itself by. */
const TOTAL =
  /\d bits|The program says|Weighs heavily|Strong sign|Adds to the rest|by the same hand: |verdict-block/

describe('an application', () => {
  let postern: Postern
  let browser: Browser
  let cookie: string
  let watched: Watched
  let page: Page
  let nora: string
  let tomas: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    await addList(postern.data)
    cookie = await hiringPerson(postern)
    const ids: string[] = []
    for (const one of [lone('Ada Stone', 1), ...linked]) ids.push(await handIn(postern.url, cookie, one))
    ;[nora, tomas] = [ids[1] as string, ids[2] as string]
    watched = await openPage(browser, postern.url, { cookie })
    page = watched.page
    await page.goto(`/applications/${nora}`)
    await page.locator('.application-head').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  /** What of a total is anywhere in the page, seen or not. */
  const total = async () => TOTAL.exec(await page.content())?.[0]
  const section = (name: string) => page.getByRole('region', { name, exact: true })

  test('it says first who applied for what, and how much there is to look at', async () => {
    expect(await page.locator('h1').innerText()).toBe('Nora Quist, for Site reliability engineer')
    const head = await page.locator('.application-head').innerText()
    expect(head).toContain('Needs a look')
    expect(head).toMatch(/\d things stood out/)
    expect(head).toMatch(/\d+ things could not be checked/)
  })

  test('what stood out has its place, its reason, what may explain it, how it is cleared and a source', async () => {
    const signs = section('What stood out').locator('.sign')
    expect(await signs.count()).toBeGreaterThan(2)
    for (const sign of await signs.all()) {
      const text = await sign.innerText()
      expect(text).toContain('How to clear it')
      expect(text).toContain('May be innocent')
      expect(await sign.locator('.evidence-text').count()).toBeGreaterThan(0)
      expect(await sign.locator('.sign-source a[href^="https://"]').count()).toBeGreaterThan(0)
    }
  })

  test('others stand by their names, never by an id, and lead to a comparison', async () => {
    const text = await page.locator('main').innerText()
    expect(text).toContain('“Tomas Berg”')
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    const compare = page.getByRole('link', { name: 'Side by side with Tomas Berg' })
    expect(await compare.getAttribute('href')).toBe(`/applications/${nora}/compare/${tomas}`)
    await page.getByRole('link', { name: 'See how they hang together' }).waitFor()
  })

  test('nobody is accused, and nothing is called safe', async () => {
    const text = (await page.locator('main').innerText()).toLowerCase()
    expect(text).not.toMatch(/\bsafe\b|fraud|criminal|dprk|fake|liar|suspect/)
  })

  test('the total is not there before the reviewer has said what they think, and the page says why', async () => {
    expect(await total()).toBeUndefined()
    expect(await section('What do you think?').innerText()).toContain(
      'whoever sees a total first tends to follow it',
    )
    expect(await page.getByText('Your decision').count()).toBe(0)
  })

  test('what could not be checked is told by its reason', async () => {
    const gaps = section('What could not be checked')
    expect(await gaps.innerText()).toContain('No code-host export was handed in')
    await gaps.locator('summary').first().click()
    expect(await gaps.locator('details[open] li').count()).toBeGreaterThan(1)
  })

  test('the record of the screening tells how old each list is', async () => {
    expect(await section('Sanctions lists').innerText()).toMatch(
      /of \d{4}-\d{2}-\d{2}, .* when asked: \d+ days old/,
    )
  })

  test('a check says how, and what it asks the applicant; its outcome is recorded', async () => {
    const plan = section('What to check next')
    const stages = await plan.locator('h3').allInnerTexts()
    expect(stages).toEqual([
      'Before the interview',
      'Before an offer',
      'Before the first day',
      'After the hire',
    ])
    const before = await plan.locator('.check[data-open]').count()
    const check = plan.locator('.check', { hasText: 'Confirm employers' })
    await check.locator('summary').click()
    expect(await check.innerText()).toContain('To the applicant:')
    await check.getByRole('button', { name: 'Record what came of it' }).click()
    await check.getByText('Choose what came of it').waitFor()
    await check.getByLabel('Confirmed', { exact: true }).check()
    await check.getByLabel('Which employer').fill('Harbour Payments')
    await check.getByLabel('Who was asked').fill('their switchboard')
    await check.getByLabel('I found the contact myself').check()
    await check.getByRole('button', { name: 'Record what came of it' }).click()
    await check.getByText('Asked: their switchboard, a contact found independently').waitFor()
    expect(await focused()).toContain('Confirm employers')
    expect(await plan.locator('.check[data-open]').count()).toBe(before - 1)
    expect(await section('What the application says').innerText()).toContain('employer: Harbour Payments')
  })

  test('a leaning needs a reason; then the total shows, with whether it agrees, by keyboard alone', async () => {
    await page.locator('h1').focus()
    await page.keyboard.press('d')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('too short')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Say why in a few words').waitFor()
    expect(await total()).toBeUndefined()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(REASON)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'The program says: needs a look' }).waitFor()
    await expect.poll(focused).toContain('The program says')
    const panel = page.locator('.total')
    expect(await panel.innerText()).toContain('You saw it otherwise')
    expect(await panel.innerText()).toContain(REASON)
    await panel.getByText(/^In numbers: [\d.]+ bits/).click()
    expect(await panel.locator('.weights li').count()).toBeGreaterThan(2)
    expect(await total()).toBeDefined()
  })

  test.each(['light', 'dark'] as const)('it has no violations that axe-core knows, %s', async (scheme) => {
    const looked = await openPage(browser, postern.url, { cookie, scheme })
    for (const id of [nora, tomas]) {
      await looked.page.goto(`/applications/${id}`)
      await looked.page.locator('.application-head').waitFor()
      await looked.page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
      await looked.page.locator('.paper iframe').nth(1).waitFor()
      expect(await violations(looked.page)).toEqual([])
    }
    await looked.context.close()
  })

  test('it fits 360 pixels without scrolling sideways', async () => {
    const looked = await openPage(browser, postern.url, { cookie, width: 360, height: 740 })
    await looked.page.goto(`/applications/${tomas}`)
    await looked.page.locator('.application-head').waitFor()
    expect(await looked.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await looked.context.close()
  })

  test('the letter has no score and no other applicant’s name, and can be copied', async () => {
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText(/^Letter to the applicant/).click()
    const letter = page.frameLocator('iframe[title^="The letter"]').locator('body')
    await letter.getByText('Dear Nora Quist').waitFor()
    const shown = await letter.innerText()
    expect(shown).not.toMatch(/Tomas|Berg|Iris|Fell|\bbits\b|score|verdict|sanction/i)
    await page.getByRole('button', { name: 'Copy the text' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Dear Nora Quist')
    expect(copied).not.toMatch(/Tomas|Berg|Iris|Fell|\bbits\b|score/i)
  })

  test('the packet can be saved; it says that it is no legal advice and names nobody else', async () => {
    await page.getByText(/^Packet for a decision/).click()
    const packet = page.frameLocator('iframe[title^="The packet"]').locator('body')
    await packet.getByText('How to dispute it').waitFor()
    expect(await packet.innerText()).toContain('It is not legal advice')
    expect(await packet.innerText()).not.toMatch(/Tomas Berg|Iris Fell/)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    expect((await saving).suggestedFilename()).toBe('notice-linked-1.html')
  })

  test('a decision is recorded with its reason', async () => {
    await page.locator('h1').focus()
    await page.keyboard.press('d')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('I ask for the two addresses first, as the letter says')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Decided: ask the applicant first' }).waitFor()
    await page.keyboard.press('u')
    const row = page.locator('.case-row', { hasText: 'Nora Quist' })
    await row.waitFor()
    expect(await row.innerText()).toContain('Ask the applicant first')
    await row.click()
  })

  test('the day of erasure is changed, and a legal hold stops the erasure', async () => {
    const keep = section('Keeping and erasing')
    await keep.getByText('Change the day').click()
    await keep.getByLabel('Erase on').fill('2031-05-06')
    await keep.getByRole('button', { name: 'Set the day' }).click()
    await keep.getByText('6 May 2031').waitFor()
    await keep.getByText('Set a legal hold').click()
    await keep.getByLabel('Why must it be kept?').fill('A claim is before the court')
    await keep.getByRole('button', { name: 'Set the hold' }).click()
    await keep.getByText('A claim is before the court').waitFor()
    expect(await keep.getByRole('button', { name: 'Erase this application…' }).isDisabled()).toBe(true)
    await keep.getByRole('button', { name: 'Lift the hold' }).click()
    await expect
      .poll(() => keep.getByRole('button', { name: 'Erase this application…' }).isDisabled())
      .toBe(false)
  })

  test('an erasure says what will be gone, and can be called off', async () => {
    await page.getByRole('button', { name: 'Erase this application…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase the application of Nora Quist?' })
    const words = await dialog.innerText()
    for (const gone of ['1 document: bytes and text', '1 assessment', 'the decision', '1 recorded check'])
      expect(words).toContain(gone)
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  test('an erasure really erases, and says what it cannot reach', async () => {
    await page.getByRole('button', { name: 'Erase this application…' }).click()
    await page.getByRole('button', { name: 'Erase it for good' }).click()
    const done = page.getByRole('dialog', { name: 'The application of Nora Quist is erased' })
    await done.waitFor()
    expect(await done.innerText()).toMatch(/judged anew/)
    expect(await done.innerText()).toContain('Backups')
    await done.getByRole('link', { name: 'Back to the applications' }).click()
    await page.locator('.case-row').first().waitFor()
    expect(await page.locator('.case-row', { hasText: 'Nora Quist' }).count()).toBe(0)
    await page.goto(`/applications/${nora}`)
    expect(await page.getByRole('alert').innerText()).toContain('There is no such application')
    await page.goto(`/applications/${tomas}`)
    await page.locator('.application-head').waitFor()
    expect(await page.content()).not.toContain('Nora')
  })

  test('nothing of another origin was asked for, and no script failed', () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.said.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })
})
