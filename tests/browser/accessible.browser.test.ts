import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage, violations } from './chromium.ts'
import { fixture, type Postern, send, settle, startPostern } from './postern.ts'

/** A page, and what shows that it is there. */
interface Place {
  name: string
  path: () => string
  ready: (page: Page) => Promise<unknown>
  signedIn?: boolean
}

describe('every page', () => {
  let postern: Postern
  let browser: Browser
  let cookie: string
  let casePath: string
  let welcome: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    const settled = await settle(postern)
    cookie = settled.cookie
    const answer = await send(postern.url, settled.key, fixture('recovery-phrase.eml'))
    await send(postern.url, settled.key, fixture('same-campaign.eml'))
    casePath = `/cases/${answer.case?.id}`
    const invitation = await fetch(`${postern.url}/api/invitations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: postern.url, cookie },
      body: JSON.stringify({ roles: ['support'] }),
    })
    welcome = new URL(((await invitation.json()) as { url: string }).url).pathname
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const tab = (name: RegExp) => async (page: Page) => {
    await page.getByRole('tab', { name }).click()
    await page.locator('.evidence').first().waitFor()
  }
  const places: Place[] = [
    {
      name: 'sign in',
      path: () => '/sign-in',
      ready: (page) => page.getByLabel('Password').waitFor(),
      signedIn: false,
    },
    {
      name: 'welcome',
      path: () => welcome,
      ready: (page) => page.getByLabel('Your name').waitFor(),
      signedIn: false,
    },
    {
      name: 'a used link',
      path: () => '/welcome/used',
      ready: (page) => page.getByText('no longer works').waitFor(),
      signedIn: false,
    },
    {
      name: 'cases',
      path: () => '/?status=all',
      ready: (page) => page.locator('.case-row').first().waitFor(),
    },
    {
      name: 'no cases',
      path: () => '/?status=decided',
      ready: (page) => page.getByText('Nothing has been decided yet').waitFor(),
    },
    { name: 'a case', path: () => casePath, ready: tab(/As text/) },
    { name: 'a case, headers', path: () => casePath, ready: tab(/Headers/) },
    { name: 'a case, as sent', path: () => casePath, ready: tab(/As sent/) },
    { name: 'a case, attachments', path: () => casePath, ready: tab(/Attachments/) },
    { name: 'a case, links', path: () => casePath, ready: tab(/Links/) },
    { name: 'check', path: () => '/check', ready: (page) => page.getByText('Drop a file here').waitFor() },
    {
      name: 'settings',
      path: () => '/settings',
      ready: (page) => page.getByText('Chain verified').waitFor(),
    },
    {
      name: 'an address that is no page',
      path: () => '/nowhere',
      ready: (page) => page.getByText('There is no such page').waitFor(),
    },
  ]

  for (const scheme of ['light', 'dark'] as const) {
    test.each(places)(`$name has no violations that axe-core knows, ${scheme}`, async (place) => {
      const look = { scheme, ...(place.signedIn === false ? {} : { cookie }) }
      const { page, context } = await openPage(browser, postern.url, look)
      await page.goto(place.path())
      await place.ready(page)
      expect(await violations(page)).toEqual([])
      await context.close()
    })
  }

  test.each(places)('$name fits 360 pixels without scrolling sideways', async (place) => {
    const { page, context } = await openPage(browser, postern.url, {
      width: 360,
      height: 740,
      ...(place.signedIn === false ? {} : { cookie }),
    })
    await page.goto(place.path())
    await place.ready(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })

  test('the colours that were chosen are remembered', async () => {
    const { page, context } = await openPage(browser, postern.url, { scheme: 'light', cookie })
    await page.goto('/check')
    await page.getByRole('button', { name: 'Use dark colours' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Use light colours' }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await context.close()
  })

  test('single-key shortcuts can be turned off', async () => {
    const { page, context } = await openPage(browser, postern.url, { cookie })
    await page.goto('/?status=all')
    await page.locator('.case-row').first().waitFor()
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByLabel('Single keys work as shortcuts').uncheck()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.className)).not.toContain('case-row')
    await context.close()
  })
})
