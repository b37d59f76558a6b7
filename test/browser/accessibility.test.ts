import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { englishOn } from '../support/english-on.ts';
import { onPages } from '../support/on-pages.ts';
import { type Dashboard, graphql, ROOT, startDashboard } from '../support/start-dashboard.ts';
import { NAMES_QUERY, type Names, screensOf } from './screens.ts';

let dashboard: Dashboard;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [dashboard, browser, axe] = await Promise.all([
    startDashboard(),
    launchBrowser(),
    readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  const violations: readonly Violation[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

const isLong = process.env.MSD_FAULTS === 'long';

/** Every fourth screen in the one look, every fourth in the other; the long run tries each in every combination. */
const LOOKS = [
  ['light', 'en'],
  ['dark', 'ja'],
  ...(isLong
    ? ([
        ['light', 'ja'],
        ['dark', 'en'],
      ] as const)
    : []),
] as const;

describe.each(LOOKS)('in the %s (%s)', (colorScheme, language) => {
  it('no screen has an accessibility violation', async () => {
    const context = await browser.newContext({
      colorScheme,
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      reducedMotion: 'reduce',
      // The policy of the page forbids foreign scripts; the checker is one.
      bypassCSP: true,
    });
    const errors: string[] = [];
    context.on('weberror', (fault) => errors.push(fault.error().message));
    const found: string[] = [];
    const screens = screensOf(await graphql<Names>(dashboard.url, NAMES_QUERY));
    const turn = LOOKS.findIndex(
      ([scheme, spoken]) => scheme === colorScheme && spoken === language,
    );
    const tried = screens.filter((_, index) => isLong || index % 4 === turn);
    expect(tried.length).toBeGreaterThan(10);
    await onPages(context, tried, async (page, { name, path }) => {
      await page.goto(dashboard.url + path);
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      found.push(...(await violationsOf(page)).map((violation) => `${name}: ${violation}`));
    });
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('to a reader of Japanese', () => {
  it('no main screen says anything in English but what somebody published so', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    const { campaigns } = await graphql<{ campaigns: { nodes: { title: string }[] } }>(
      dashboard.url,
      '{ campaigns(first: 200) { nodes { title } } }',
    );
    const titles = campaigns.nodes.map(({ title }) => title);
    const screens = screensOf(await graphql<Names>(dashboard.url, NAMES_QUERY));
    const found: string[] = [];
    for (const { path } of screens.filter(({ name }) => MAIN.has(name))) {
      await page.goto(dashboard.url + path);
      await page.waitForLoadState('networkidle');
      found.push(...(await englishOn(page, titles)).map((text) => `${path}: ${text}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});

const MAIN: ReadonlySet<string> = new Set([
  'home',
  'service-overview',
  'service-todo',
  'problems',
  'campaign',
  'cluster',
]);

describe('on a phone', () => {
  it('no screen scrolls sideways, and none asks for what its policy forbids', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const wide: string[] = [];
    const refused: string[] = [];
    context.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML/.test(message.text())) refused.push(message.text());
    });
    const screens = screensOf(await graphql<Names>(dashboard.url, NAMES_QUERY));
    await onPages(context, screens, async (page, { name, path }) => {
      await page.goto(dashboard.url + path);
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 390) wide.push(`${name}: ${width}`);
    });
    expect(wide).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
});
