import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage, type Watched } from './chromium.ts'
import { ADMINISTRATOR, fixture, type Postern, send, startPostern } from './postern.ts'

/** From the first start to a decided case, in the order in which people go. Each step stands on the one before. */
describe('the way through', () => {
  let postern: Postern
  let browser: Browser
  let watched: Watched
  let page: Page
  let key: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    watched = await openPage(browser, postern.url)
    page = watched.page
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

  /** How many places in the message stand out for the chosen reason, or say that it shows nowhere. */
  const shown = async () => {
    const inFrame = page.frameLocator('.as-sent iframe').locator('mark.chosen')
    const frames = await page.locator('.as-sent iframe').count()
    return (
      (await page.locator('.message :is(mark.chosen, .not-shown)').count()) +
      (frames && (await inFrame.count()))
    )
  }

  test('nobody gets in without signing in', async () => {
    await page.goto('/settings')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('the first-start link makes the administrator, who chooses a password', async () => {
    await page.goto(postern.welcome)
    await page.getByLabel('Your name').fill(ADMINISTRATOR.name)
    await page.getByLabel('E-mail').fill(ADMINISTRATOR.email)
    await page.getByLabel('Password').fill('too short')
    await page.getByRole('button', { name: /create account/i }).click()
    await page.getByText('This is shorter than 12 characters').waitFor()
    await page.getByLabel('Password').fill(ADMINISTRATOR.password)
    await page.getByRole('button', { name: /create account/i }).click()
    await page.getByRole('heading', { name: 'No open cases' }).waitFor()
  })

  test('the link works once', async () => {
    await page.goto(postern.welcome)
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  })

  test('signing out ends it, a wrong password is refused in words, the right one leads back', async () => {
    await page.goto('/check')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goto('/settings')
    await page.getByLabel('E-mail').fill(ADMINISTRATOR.email)
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('E-mail and password do not belong together').waitFor()
    await page.getByLabel('Password').fill(ADMINISTRATOR.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
  })

  test('an API key is made and shown once', async () => {
    await page.getByLabel('Name of the program').fill('Help desk')
    await page.getByRole('button', { name: 'Create a key' }).click()
    await page.getByText('it is not shown again').waitFor()
    key = await page.locator('.copyable-value').innerText()
    await page.reload()
    await page.locator('.keys strong', { hasText: 'Help desk' }).waitFor()
    expect(await page.getByText(key).count()).toBe(0)
  })

  test('messages that are sent with the key become cases, the latest first', async () => {
    const first = await send(postern.url, key, fixture('recovery-phrase.eml'))
    expect(first.case).not.toBeNull()
    await send(postern.url, key, fixture('same-campaign.eml'))
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page.getByText('Second notice: verify your wallet').waitFor()
    expect(await page.locator('.case-row').count()).toBe(2)
    expect(await page.locator('.case-row').nth(1).innerText()).toMatch(/Hold back|Needs a look/)
  })

  test('the search and its empty state work, reached with the slash key', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('nothing of this kind')
    await page.getByRole('heading', { name: 'No case fits this search' }).waitFor()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await page.locator('.case-row').nth(1).waitFor()
  })

  test('a case is opened by keyboard alone', async () => {
    await page.keyboard.press('j')
    expect(await focused()).toContain('Second notice')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await focused()).toContain('Action needed')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Hold this message back|needs a look/ }).waitFor()
  })

  test('the keys are listed on asking', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('every reason says why, where, what to do and what else it may be; all evidence is found', async () => {
    await page.getByRole('tab', { name: 'As text' }).waitFor()
    const signs = page.locator('.sign')
    expect(await signs.count()).toBeGreaterThan(0)
    for (const sign of await signs.allInnerTexts()) {
      expect(sign).toContain('What to do')
      expect(sign).toContain('May be innocent')
    }
    await page.keyboard.press('j')
    const reasons = await page.locator('.evidence').count()
    for (let reason = 0; reason < reasons; reason++) {
      await page.keyboard.press('Enter')
      await expect.poll(shown).toBeGreaterThan(0)
      await page.keyboard.press('j')
    }
  })

  test('the evidence of a raw address is marked where it stands', async () => {
    const reason = page.locator('.sign', { hasText: 'bare IP address' }).locator('.evidence').first()
    await reason.focus()
    await page.keyboard.press('Enter')
    expect(await reason.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(shown).toBeGreaterThan(0)
    const marked = page.frameLocator('.as-sent iframe').locator('mark.chosen')
    const text = await ((await page.locator('.as-sent').count())
      ? marked
      : page.locator('.message mark.chosen')
    )
      .first()
      .innerText()
    expect(text).toContain('203.0.113.7')
  })

  test('the case of the same campaign is named', async () => {
    await page.getByRole('heading', { name: 'Seen before' }).waitFor()
    await page.getByRole('link', { name: 'Second notice: verify your wallet' }).first().waitFor()
  })

  test('a decision needs an outcome and a reason, by keyboard alone', async () => {
    await page.locator('.evidence').first().focus()
    await page.keyboard.press('d')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('too short')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Say why in a few words').waitFor()
    await page.keyboard.type(': it asks for a recovery phrase')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Decided: Confirmed attack' }).waitFor()
    const panel = await page.locator('.decision').innerText()
    expect(panel).toContain('it asks for a recovery phrase')
    expect(panel).toContain(ADMINISTRATOR.name)
  })

  test('it is listed as decided and no longer as open', async () => {
    await page.keyboard.press('u')
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    await expect.poll(() => page.locator('.case-row').count()).toBe(1)
    await page.locator('.segments label', { hasText: 'Decided' }).click()
    await page.getByText('Action needed: your withdrawals').waitFor()
    expect(await page.locator('.case-row').innerText()).toContain('Confirmed attack')
  })

  test('it can be reopened with a reason', async () => {
    await page.locator('.case-row').click()
    await page.getByText('Reopen this case').click()
    await page.getByLabel('Why open it again?').fill('The customer says that it is theirs')
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByRole('heading', { name: 'Your decision' }).waitFor()
  })

  test('the audit log tells it, and its chain is verified', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByText('Chain verified').waitFor()
    expect(await page.locator('.audit').innerText()).toContain('subject read')
  })

  test('a colleague is invited and sees no settings', async () => {
    await page.getByRole('button', { name: 'Make a one-time link' }).click()
    const link = await page.locator('.copyable-value').innerText()
    const { page: theirs, context } = await openPage(browser, postern.url)
    await theirs.goto(link)
    await theirs.getByLabel('Your name').fill('Bo Lind')
    await theirs.getByLabel('E-mail').fill('bo@northwind.example')
    await theirs.getByLabel('Password').fill('another long enough password')
    await theirs.getByRole('button', { name: /create account/i }).click()
    await theirs.locator('.case-row').first().waitFor()
    expect(await theirs.getByRole('link', { name: 'Settings' }).count()).toBe(0)
    await context.close()
  })

  test('a revoked key no longer opens the door', async () => {
    await page.getByRole('button', { name: /^Revoke/ }).click()
    await page.getByRole('button', { name: 'Revoke Help desk' }).click()
    await page.getByText('There are no keys yet').waitFor()
    await expect(send(postern.url, key, fixture('question.eml'))).rejects.toThrow('401')
  })

  test('nothing of another origin was asked for, and no script failed', () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.said.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })
})
