import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../support/publish.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

const NOON = '2026-11-22T12:00:00.000Z';

/** Two clusters that reported just now. */
async function reportAll(at = NOON): Promise<void> {
  const { app } = dashboard;
  app.now = at;
  await publishSpecs(app, { pay: 'teamName: payments' }, { 'organisation.yaml': ORGANISATION });
  for (const cluster of ['prod', 'dev']) {
    await publishSnapshot(app, cluster, [deployment('pay', 'pay')]);
  }
}

/** By page, what it asked and was not answered yet. */
const unanswered = new WeakMap<Page, Set<Request>>();

/** On a computer whose clock is three hours and some seconds fast, and only moves when it is told to. */
async function openWrongly(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const asked = new Set<Request>();
  unanswered.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  await page.clock.install({ time: '2026-11-22T15:00:46.000Z' });
  await page.clock.pauseAt('2026-11-22T15:00:47.000Z');
  await page.goto(dashboard.url + path);
  return page;
}

/** Lets both clocks go on, a second at a time as they would. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    dashboard.app.now = plusSeconds(dashboard.app.now, 1);
    await page.clock.runFor(1_000);
    // An answer that comes a second later by these clocks would tell the page that it is a second fast.
    await expect.poll(() => unanswered.get(page)?.size, { interval: 5 }).toBe(0);
  }
}

/** What a page says of the ages of clusters, in words and in tips; of those listed as sources, when they were last seen. */
const agesOn = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const tips = [...(main?.querySelectorAll('[data-tip]') ?? [])];
    const told = [main?.textContent, ...tips.map((one) => one.getAttribute('data-tip'))];
    const links = [...(main?.querySelectorAll('.line, tr') ?? [])]
      .filter((one) => /^(prod|dev)/.test(one.textContent ?? ''))
      .map((one) => one.querySelector('time')?.textContent ?? '');
    const ages = told.flatMap((text) => text?.match(/as of (now|\S+\s\w+ ago)/g) ?? []);
    return [...new Set([...ages, ...links.filter(Boolean).map((age) => `as of ${age}`)])]
      .map((age) => age.replaceAll('\u00a0', ' '))
      .sort();
  });

/** What an element comes to say; meanwhile a few milliseconds go by on the page, which draws by its clock. */
const said = (page: Page, selector: string) =>
  expect.poll(
    async () => {
      await page.clock.runFor(2);
      const text = await page
        .locator(selector)
        .first()
        .textContent({ timeout: 200 })
        .catch(() => '');
      return text?.replaceAll('\u00a0', ' ').trim();
    },
    { timeout: 10_000 },
  );

describe('The age of facts', () => {
  it('is true beside a wrong clock: 12 s, then a minute, then silent, without a reload', async () => {
    await reportAll();
    dashboard.app.now = plusSeconds(NOON, 12);
    const page = await openWrongly('/services/pay/overview');
    const [age, state, oldest] = ['.environment-card .freshness', '.card-state', '.oldest'];
    await said(page, age).toBe('as of 12 s ago');
    await said(page, oldest).toBe('Facts 12 seconds old');
    await pass(page, 3);
    await said(page, age).toBe('as of 15 s ago');
    await pass(page, 57);
    await said(page, age).toBe('as of 1 min ago');
    await pass(page, 108);
    await said(page, age).toBe('as of 3 min ago');
    await said(page, state).toContain('Healthy');
    // More than three misses: nobody believes it any more.
    await pass(page, 6);
    await said(page, age).toBe('stale · as of 3 min ago');
    await said(page, state).toContain('Unknown');
    await said(page, oldest).toBe('2 silent');
    await page.context().close();
  });

  it('is that of what feeds the screen, in the top bar', async () => {
    await reportAll();
    const { app } = dashboard;
    app.now = plusSeconds(NOON, 100);
    await publishSnapshot(app, 'dev', [deployment('pay', 'pay')]);
    app.now = plusSeconds(NOON, 110);
    const page = await openWrongly('/clusters/dev');
    await said(page, '.oldest').toBe('Facts 10 seconds old');
    await page.goto(`${dashboard.url}/clusters/prod`);
    await said(page, '.oldest').toBe('Facts 1 minute old');
    app.now = plusSeconds(NOON, 200);
    await page.goto(`${dashboard.url}/clusters/dev`);
    await said(page, '.oldest').toBe('Facts 1 minute old');
    await page.goto(`${dashboard.url}/services`);
    await said(page, '.oldest').toBe('1 silent');
    expect(await page.locator('.oldest').getAttribute('aria-label')).toContain('prod');
    await page.goto(`${dashboard.url}/apis`);
    await said(page, '.oldest').toBe('Facts 3 minutes old');
    expect(await page.locator('.oldest').getAttribute('aria-label')).toContain('publication');
    await page.goto(`${dashboard.url}/campaigns`);
    await said(page, '.oldest').toBe('1 silent');
    await page.context().close();
  });
});

/** Where each page that shows what clusters said is looked at; a new page has to be named here. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  '/': ['/'],
  '/trouble': ['/trouble'],
  '/matrix': ['/matrix'],
  '/services': ['/services'],
  '/services/:serviceId/:tab?': ['overview', 'runtime', 'api', 'dependencies', 'history'].map(
    (tab) => `/services/pay/${tab}`,
  ),
  '/teams': ['/teams'],
  '/teams/:name': ['/teams/payments'],
  '/clusters': ['/clusters'],
  '/clusters/:name': ['/clusters/prod'],
  '/environments': ['/environments'],
  '/timeline': ['/timeline'],
  '/sources': ['/sources'],
};

/** Those that tell ages themselves. */
const TELLING = [
  '/',
  '/trouble',
  '/matrix',
  '/services/pay/overview',
  '/services/pay/runtime',
  '/clusters',
  '/clusters/prod',
  '/sources',
];

/** The pages of the page; by address, since its components are compiled by a configuration of their own. */
async function routes(): Promise<readonly { readonly path: string; readonly facts: string }[]> {
  const address = new URL('../../web/src/routes.ts', import.meta.url).href;
  return ((await import(address)) as { routes: Awaited<ReturnType<typeof routes>> }).routes;
}

describe('A cluster that goes on answering the same', () => {
  it('is as old as its newest answer on every page that stays open, without a reload', async () => {
    const { app } = dashboard;
    await reportAll();
    const pages = await Promise.all(TELLING.map(openWrongly));
    for (const page of pages) {
      const titles = async () => {
        await page.clock.runFor(50);
        return page.locator('main h1').count();
      };
      await expect.poll(titles, { timeout: 30_000 }).toBeGreaterThan(0);
    }
    for (let second = 10; second <= 140; second += 10) {
      app.now = plusSeconds(NOON, second);
      for (const cluster of second % 40 === 0 ? ['prod', 'dev'] : []) {
        await publishSnapshot(app, cluster, [deployment('pay', 'pay')]);
      }
      await Promise.all(pages.map((page) => page.clock.runFor(10_000)));
    }
    for (const [index, page] of pages.entries()) {
      const look = async () => {
        await page.clock.runFor(1_000);
        const ages = await agesOn(page);
        return [ages.length > 0, ages.filter((age) => !/^as of 2\d s ago$/.test(age))];
      };
      await expect.poll(look, { message: TELLING[index] ?? '' }).toEqual([true, []]);
      await page.context().close();
    }
  });
});

describe('A silent cluster', () => {
  it('is seen as silent on every page that shows what it said, and only while it is', async () => {
    const shown = (await routes())
      .filter(({ facts }) => facts === 'clusters')
      .map(({ path }) => path);
    expect(shown.filter((path) => SHOWN[path] === undefined)).toEqual([]);
    const later = plusSeconds(NOON, 1_000);
    await reportAll(later);
    const { app } = dashboard;
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const told = new Map<string, readonly boolean[]>();
    const look = async () => {
      for (const address of shown.flatMap((path) => SHOWN[path] ?? [])) {
        await page.goto(dashboard.url + address);
        await page.locator('a.oldest').waitFor();
        await page.locator('main h1').waitFor();
        await expect.poll(() => page.locator('main .skeleton').count()).toBe(0);
        const text = (await page.locator('main').textContent()) ?? '';
        told.set(address, [...(told.get(address) ?? []), /silent|stale/.test(text)]);
      }
    };
    app.now = plusSeconds(later, 30);
    await look();
    app.now = plusSeconds(later, 181);
    await publishSnapshot(app, 'dev', [deployment('pay', 'pay')]);
    await look();
    const wrong = [...told].filter(([, [before, after]]) => before || !after);
    expect(wrong).toEqual([]);
    await context.close();
  });
});
