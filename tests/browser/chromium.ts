import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @throws Error when there is no Chromium: these tests fail then, they do not skip. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
}

/** Milliseconds in which whatever a test waits for must come. */
const WITHIN = 15_000

/** A page of which every request to another origin, every script error and every console line is kept. */
export interface Watched {
  page: Page
  context: BrowserContext
  foreign: string[]
  errors: string[]
  said: string[]
}

interface Look {
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
  cookie?: string
}

/** Opens a page that can reach nothing but the server under test. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: look.scheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
  })
  if (look.cookie) {
    const [name = '', value = ''] = look.cookie.split('=')
    await context.addCookies([{ name, value, url }])
  }
  context.setDefaultTimeout(WITHIN)
  const foreign: string[] = []
  await context.route('**/*', (route) => {
    const asked = route.request().url()
    if (asked.startsWith(`${url}/`)) return route.continue()
    foreign.push(asked)
    return route.abort()
  })
  const page = await context.newPage()
  const errors: string[] = []
  const said: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (line) => said.push(line.text()))
  return { page, context, foreign, errors, said }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong on the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(o: object): Promise<AxeResults> } }
    return axe.run({ iframes: false })
  })
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html}`),
  )
}
