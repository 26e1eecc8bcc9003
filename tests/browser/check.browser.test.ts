import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage } from './chromium.ts'
import { fixture, type Postern, settle, startPostern } from './postern.ts'

describe('the check page', () => {
  let postern: Postern
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    const { cookie } = await settle(postern)
    page = (await openPage(browser, postern.url, { cookie })).page
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const verdict = () => page.locator('.sentence h2').innerText()

  test('it says that nothing is recorded', async () => {
    await page.goto('/check')
    await page.getByText('Nothing is recorded').waitFor()
  })

  test('a chosen file is explained beside the message', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(join(import.meta.dirname, 'fixtures', 'recovery-phrase.eml'))
    await page.getByRole('heading', { name: 'Why it counted' }).waitFor()
    expect(await verdict()).toMatch(/Hold this message back|needs a look/)
    expect(await page.locator('.envelope').innerText()).toContain('care@wallet-care.invalid')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  })

  test('an ordinary question is not called safe, and what was not checked is told', async () => {
    await page.getByLabel('Or paste a command').fill(fixture('question.eml').toString())
    await page.getByRole('button', { name: 'Check it' }).click()
    await expect.poll(verdict).toBe('Nothing was found in this message.')
    expect((await page.locator('main').innerText()).toLowerCase()).not.toMatch(/\bsafe\b|all clear\b/)
    await page.getByText(/^Looked for and not found/).click()
    expect(await page.locator('.rest li').count()).toBeGreaterThan(0)
  })

  test('text pasted anywhere is checked at once', async () => {
    await page.goto('/check')
    await page.getByRole('heading', { name: 'Check something before' }).waitFor()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, fixture('same-campaign.eml').toString())
    await page.getByRole('heading', { name: 'Why it counted' }).waitFor()
  })

  test('a dropped file is checked', async () => {
    await page.goto('/check')
    await page.getByRole('heading', { name: 'Check something before' }).waitFor()
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.eml'))
      return transfer
    }, fixture('same-campaign.eml').toString())
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data })
    await page.getByRole('heading', { name: 'Why it counted' }).waitFor()
  })

  test('what no door knows is told with what to do next', async () => {
    await page.goto('/check')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'noise', mimeType: '', buffer: Buffer.alloc(600, 7) })
    expect(await page.getByRole('alert').innerText()).toContain('Treat it as not checked')
  })

  test('no case came of it', async () => {
    await page.goto('/')
    await page.getByRole('heading', { name: 'No open cases' }).waitFor()
  })
})
