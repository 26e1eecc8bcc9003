import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, openPage, violations, type Watched } from './chromium.ts'
import { hiringPerson, linked, lone } from './hiring-pool.ts'
import { type Postern, startPostern } from './postern.ts'

describe('the list of applications', () => {
  let postern: Postern
  let browser: Browser
  let cookie: string
  let watched: Watched
  let page: Page

  beforeAll(async () => {
    browser = await launch()
    postern = await startPostern()
    cookie = await hiringPerson(postern)
    watched = await openPage(browser, postern.url, { cookie })
    page = watched.page
  })
  afterAll(async () => {
    await browser?.close()
    await postern?.stop()
  })

  const rows = () => page.locator('.case-row')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const give = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })

  test('whoever deals with applications alone begins there, and is told how they arrive', async () => {
    await page.goto('/')
    await page.getByRole('heading', { name: 'No applications yet' }).waitFor()
    const empty = await page.locator('.empty').innerText()
    for (const way of ['applicant tracking system', 'POST /api/hiring/applications', 'hiring screen'])
      expect(empty).toContain(way)
    const nav = page.getByRole('navigation', { name: 'Main' })
    expect(await nav.getByRole('link', { name: 'Cases' }).count()).toBe(0)
    expect(await nav.getByRole('link', { name: 'Hiring' }).getAttribute('aria-current')).toBe('page')
  })

  test('a file of many is screened with its progress, and a broken line is told', async () => {
    const lines = [
      ...linked.map((one) => JSON.stringify(one)),
      '{"broken',
      JSON.stringify(lone('Ann Vale', 1)),
    ]
    await give('applications.ndjson', lines.join('\n'))
    await page.getByText('4 applications added, 1 could not be taken.').waitFor()
    expect(await page.locator('.adding').innerText()).toContain('Application 4:')
    await expect.poll(() => rows().count()).toBe(4)
  })

  test('a list in JSON is taken too, and what came before is told', async () => {
    await give('applications.json', JSON.stringify([lone('Ann Vale', 1), lone('Bert Oake', 2)]))
    await page.getByText('1 application added, 1 had come before.').waitFor()
  })

  test('a résumé is dropped anywhere; its name is guessed, its role asked for', async () => {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['Cora Mill\n\nBuilt mills for ten years.\n'], 'CV_cora-mill.txt'))
      return transfer
    })
    await page.dispatchEvent('.hiring-tabs', 'dragover', { dataTransfer: data })
    await page.getByText('Drop résumés').waitFor()
    await page.dispatchEvent('.hiring-tabs', 'drop', { dataTransfer: data })
    const dialog = page.getByRole('dialog', { name: 'Add a résumé' })
    expect(await dialog.getByLabel('Who applies').inputValue()).toBe('Cora Mill')
    await dialog.getByLabel('As what').fill('Miller')
    await dialog.getByRole('button', { name: 'Add 1 application' }).click()
    await dialog.getByLabel('Critical role').check()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add 1 application' }).click()
    await page.getByText('1 application added.').waitFor()
    const row = rows().filter({ hasText: 'Cora Mill' })
    await row.waitFor()
    expect(await row.innerText()).toContain('Miller · critical role')
  })

  test('what is no application is refused in words', async () => {
    await give('setup.exe', 'MZ')
    expect(await page.getByRole('alert').innerText()).toContain('“setup.exe” was not taken')
    await give('broken.json', '{')
    await page.getByText('it is no readable JSON').waitFor()
  })

  test('the list names no total: nobody has said yet what they think', async () => {
    await page.goto('/applications')
    await rows().first().waitFor()
    const list = (await page.locator('.case-list').innerText()).toLowerCase()
    expect(list).toContain('needs a look')
    expect(list).not.toMatch(/\bbits\b|\bsafe\b|score/)
  })

  test('it is filtered by what needs a look, by stage, by role and by words', async () => {
    await page.locator('.segments label', { hasText: 'Need a look' }).click()
    await expect.poll(() => rows().count()).toBe(3)
    await page.getByLabel('Stage').selectOption('offer')
    await page.getByRole('heading', { name: 'No application fits' }).waitFor()
    await page.getByRole('button', { name: 'Show all applications' }).click()
    await page.getByLabel('Sensitivity of the role').selectOption('critical')
    await expect.poll(() => rows().count()).toBe(6)
    await page.getByLabel('Sensitivity of the role').selectOption('ordinary')
    await page.getByRole('heading', { name: 'No application fits' }).waitFor()
    await page.getByRole('button', { name: 'Show all applications' }).click()
    await page.locator('h1').focus()
    await page.keyboard.press('/')
    await page.keyboard.type('miller')
    await expect.poll(() => rows().count()).toBe(1)
    expect(new URL(page.url()).search).toBe('?q=miller')
  })

  test('an application is opened by keyboard alone, and the list reached again', async () => {
    await page.goto('/applications')
    await rows().first().waitFor()
    await page.keyboard.press('j')
    expect(await focused()).toContain('Cora Mill')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Cora Mill, for Miller' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor()
  })

  test.each(['light', 'dark'] as const)('it has no violations that axe-core knows, %s', async (scheme) => {
    const looked = await openPage(browser, postern.url, { cookie, scheme })
    for (const path of ['/applications', '/applications?q=nobody']) {
      await looked.page.goto(path)
      await looked.page.locator('.case-row, .empty').first().waitFor()
      expect(await violations(looked.page)).toEqual([])
    }
    await looked.context.close()
  })

  test('it fits 360 pixels without scrolling sideways', async () => {
    const looked = await openPage(browser, postern.url, { cookie, width: 360, height: 740 })
    await looked.page.goto('/applications')
    await looked.page.locator('.case-row').first().waitFor()
    expect(await looked.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await looked.context.close()
  })

  test('nothing of another origin was asked for, and no script failed', () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.said.filter((line) => line.includes('Content Security Policy'))).toEqual([])
  })
})
