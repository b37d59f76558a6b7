import type { BrowserContext, Page } from 'playwright-core';

/** Pages wait for silence most of the time; more of them would only wait for each other's work. */
const PAGES = 3;

/** Looks at each on a page of the context, on a few at a time. */
export async function onPages<Item>(
  context: BrowserContext,
  items: readonly Item[],
  look: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      const page = await context.newPage();
      for (const item of left) await look(page, item);
      await page.close();
    }),
  );
}
