import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../support/publish.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

const SERVICES = Array.from({ length: 200 }, (_, number) => `service-${number}`);
const BROKEN = new Set(['service-3', 'service-150']);

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
  const { app } = dashboard;
  await publishSpecs(
    app,
    Object.fromEntries(
      SERVICES.map((id, number) => [id, `teamName: ${number < 100 ? 'Payments' : 'Logistics'}`]),
    ),
    { 'organisation.yaml': ORGANISATION },
  );
  for (const cluster of ['prod', 'dev']) {
    const items = SERVICES.map((id) =>
      deployment(id, id, { ready: cluster === 'prod' && BROKEN.has(id) ? 0 : 2 }),
    );
    await publishSnapshot(app, cluster, items);
  }
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  return page;
}
const rowsOf = (page: Page) => page.locator('tr[data-row]');

describe('The page of trouble', () => {
  it('opens by keys what is wrong with the services of a team, with the fix; the address tells all of it', async () => {
    const page = await open('/trouble?team=Payments');
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.trouble-details').getByText('kubectl').first().waitFor();
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.locator('.trouble-details').getByText('kubectl').first().waitFor();
    await again.getByRole('button', { name: 'Remove Team: Payments' }).click();
    await expect.poll(() => rowsOf(again).count()).toBe(2);
    await page.goBack();
    await expect.poll(() => page.locator('.trouble-details').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/trouble');
    await page.context().close();
    await again.context().close();
  });

  it('lets an editor mute a rule for a reason, and undo it', async () => {
    const page = await open('/trouble?service=service-150');
    await rowsOf(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Mute… / }).click();
    await page.getByLabel('Reason').fill('moves next week');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Muted 1' }).click();
    await page.getByText('moves next week').first().waitFor();
    await expect.poll(() => page.locator('.rail-critical').textContent()).toBe('1');
    await page.locator('.state-muted .trouble-open').click();
    await page.getByRole('button', { name: 'Unmute' }).click();
    await expect.poll(() => page.locator('.rail-critical').textContent()).toBe('2');
    await page.context().close();
  });

  it('says what was muted, goes on at the next row and gives it back when it is undone', async () => {
    const page = await open('/trouble?severity=CRITICAL');
    await rowsOf(page).nth(1).waitFor();
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement.closest("tr")?.querySelector("a")?.textContent ?? document.activeElement.tagName',
      );
    await page.keyboard.press('j');
    const first = await focused();
    expect(BROKEN).toContain(first);
    await rowsOf(page).first().locator('.trouble-open').click();
    await page.getByRole('button', { name: /^Mute… / }).click();
    await page.getByLabel('Reason').fill('known');
    await page.getByRole('button', { name: 'Mute', exact: true }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    const [other] = [...BROKEN].filter((name) => name !== first);
    await expect.poll(focused).toBe(other);
    await page.getByRole('status').getByText(first).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(focused).toBe(first);
    expect(await rowsOf(page).count()).toBe(2);
    await page.context().close();
  });

  it('offers nothing to mute to who may only look', async () => {
    dashboard.app.viewer = { name: 'Guest', role: 'viewer', local: false };
    const page = await open('/services/service-3/overview');
    await page.locator('.finding').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: /^Mute/ }).count()).toBe(0);
    dashboard.app.viewer = { name: 'Test', role: 'admin', local: true };
    await page.context().close();
  });
});

describe('The matrix', () => {
  it('shows 200 services on one screen, the worst first; arrows lead from mark to mark', async () => {
    const page = await open('/matrix');
    await page.locator('tr.matrix-tile').first().waitFor();
    expect(await page.locator('tr.matrix-tile').count()).toBe(200);
    expect(
      await page.evaluate<number>('document.documentElement.scrollHeight'),
    ).toBeLessThanOrEqual(900);
    const names = page.locator('tr.matrix-tile th');
    const first = await names.allTextContents();
    expect(new Set(first.slice(0, 2))).toEqual(BROKEN);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    const focused = () =>
      page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
    expect(await focused()).toMatch(/^production: Critical · .+ · since .+ · prod, as of /);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^development: Healthy/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/services\/.+\/runtime$/);
    expect(new URL(page.url()).hash).toBe('#production');
    await page.goBack();
    await expect.poll(focused).toMatch(/^production: Critical/);
    await page.context().close();
  });
});
