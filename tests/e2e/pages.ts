import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'

const pictures = join(import.meta.dirname, '../../artifacts/screenshots')

/** Keeps a picture of the page for people to look at, in a folder that git ignores. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Keeps a picture of every open page when the test fails. */
export function pictureFailure(browser: Browser, name: string): void {
  onTestFailed(async () => {
    const pages = browser.contexts().flatMap((context) => context.pages())
    await Promise.all(pages.map((page, index) => keepPicture(page, `failed-${name}-${index}`)))
  })
}

/** A person's chat window in Microsoft's Agents Playground. */
export interface ChatWindow {
  page: Page
  write(text: string): Promise<void>
  /** The newest card that holds this text. */
  card(text: string): Locator
  /** Waits for a button on the newest card with that text, and presses it. */
  press(text: string, button: string): Promise<void>
}

/** Opens the chat window of a persona. */
export async function openChat(browser: Browser, url: string): Promise<ChatWindow> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await page.goto(url)
  const card = (text: string) => page.locator('.ac-adaptiveCard', { hasText: text }).last()
  return {
    page,
    card,
    async write(text) {
      const editor = page.locator('[contenteditable=true]').first()
      await editor.click()
      await editor.fill(text)
      await page.keyboard.press('Enter')
    },
    async press(text, button) {
      await card(text).getByRole('button', { name: button, exact: true }).click()
    },
  }
}

/** Opens the tab at a path and signs in as somebody through the local sign-in page. */
export async function openTab(
  browser: Browser,
  url: string,
  person: string,
  size = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'lt-LT' })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: person }).click()
  await page.waitForURL(url)
  return page
}
