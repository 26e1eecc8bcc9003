import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage } from './chromium.ts'
import { fixture, type Postern, send, settle, startPostern } from './postern.ts'

/** Long enough for a browser to ask for what a page names. */
const WAIT_MS = 1500

describe('a hostile message', () => {
  let postern: Postern
  let browser: Browser
  let cookie: string
  let path: string

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    const settled = await settle(postern)
    cookie = settled.cookie
    const answer = await send(postern.url, settled.key, fixture('recovery-phrase.eml'))
    path = `/cases/${answer.case?.id}`
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const html = /<html>.*?<\/html>/s.exec(fixture('recovery-phrase.eml').toString())?.[0] ?? ''

  test('the sample does reach out and run where nothing holds it back', async () => {
    const { page, context, foreign, said } = await openPage(browser, postern.url)
    await page.setContent(html, { waitUntil: 'commit' })
    await expect.poll(() => foreign.length).toBeGreaterThan(2)
    await expect.poll(() => said).toContain('POSTERN-SCRIPT-RAN')
    await context.close()
  })

  test.each([
    ['as the server gives it', false],
    ['as it was sent, if the server failed to clean it', true],
  ])('neither loads, runs nor leads anywhere, %s', async (_, raw) => {
    const { page, context, foreign, said } = await openPage(browser, postern.url, { cookie })
    if (raw) {
      await context.route('**/api/subjects/*/view', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), html } })
      })
    }
    await page.goto(path)
    await page.getByRole('tab', { name: /As sent/ }).click()
    const frame = page.frameLocator('.as-sent iframe')
    await frame.getByText('recovery phrase').first().waitFor()
    const link = frame.getByText('https://metamask.io/verify')
    await link.click()
    expect(await frame.locator('body').innerText()).toContain('leads to http://203.0.113.7/metamask/verify')
    const inside = frame.locator(
      'script, iframe, object, video, [href], [action], [srcset], [background], [onload], [onerror]',
    )
    expect(await inside.count()).toBe(0)
    await page.waitForTimeout(WAIT_MS)
    expect(foreign).toEqual([])
    expect(said.filter((line) => line.includes('POSTERN-SCRIPT-RAN'))).toEqual([])
    expect(await page.title()).not.toContain('POSTERN-SCRIPT-RAN')
    expect(page.url()).toBe(postern.url + path)
    expect(context.pages()).toHaveLength(1)
    await context.close()
  })

  test('the frame would hold a script and a remote picture back by itself', async () => {
    const { page, context, foreign, said } = await openPage(browser, postern.url, { cookie })
    await page.goto(path)
    await page.getByRole('tab', { name: /As sent/ }).click()
    await page.locator('.as-sent iframe').evaluate((frame, source) => {
      const element = frame as HTMLIFrameElement
      element.srcdoc = element.srcdoc.replace('</body>', `${source}<p>put in</p></body>`)
    }, html)
    await page.frameLocator('.as-sent iframe').getByText('put in').waitFor()
    await page.waitForTimeout(WAIT_MS)
    expect(foreign).toEqual([])
    expect(said.filter((line) => line.startsWith('POSTERN-SCRIPT-RAN'))).toEqual([])
    await context.close()
  })

  test('attachments and links are text: nothing in the message can be followed or downloaded', async () => {
    const { page, context } = await openPage(browser, postern.url, { cookie })
    await page.goto(path)
    for (const name of [/As text/, /Headers/, /Attachments/, /Links/]) {
      await page.getByRole('tab', { name }).click()
      expect(await page.locator('.message a').count()).toBe(0)
      if (String(name).includes('Attachments')) await page.getByText('statement.pdf.html').first().waitFor()
    }
    expect(await page.getByText('leads to').count()).toBeGreaterThan(0)
    await context.close()
  })

  test('the references of a finding open elsewhere, without a handle on the console', async () => {
    const { page, context } = await openPage(browser, postern.url, { cookie })
    await page.goto(path)
    const reference = page.locator('.sign-source a').first()
    await reference.waitFor()
    expect(await reference.getAttribute('rel')).toContain('noopener')
    expect(await reference.getAttribute('target')).toBe('_blank')
    await context.close()
  })
})
