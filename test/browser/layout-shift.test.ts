import { afterAll, beforeAll, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { type Browser, launchBrowser } from '../support/browser.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../support/publish.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
  const { app } = dashboard;
  const ids = Array.from({ length: 40 }, (_, index) => `service-${index}`);
  const specs = Object.fromEntries(ids.map((id) => [id, 'teamName: payments']));
  await publishSpecs(app, specs, { 'organisation.yaml': ORGANISATION });
  const broken = ids.map((id) => deployment(id, id, { ready: 0 }));
  await publishSnapshot(app, 'dev', broken);
  // By then the first cluster is silent.
  app.now = plusSeconds(app.now, 400);
  await publishSnapshot(app, 'prod', broken);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

it.each([
  '/clusters/prod',
  '/clusters/dev',
  '/services',
  '/trouble',
  '/matrix',
  '/clusters',
  '/',
  '/teams/payments',
  '/my',
  '/services/service-0/todos',
])('what one reads on %s stays where it is while the rest arrives', async (address) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Each answer a little after the one before, as over a real line.
  let turn = 0;
  await page.route('**/graphql', async (route) => {
    turn += 1;
    await page.waitForTimeout(60 * turn);
    await route.continue();
  });
  await page.goto(dashboard.url + address);
  await page.locator('a.oldest').waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('main .skeleton').count()).toBe(0);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  expect(shift).toBeLessThan(0.02);
  await page.unrouteAll({ behavior: 'wait' });
  await context.close();
});
