import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { compileProto } from '../support/compile-proto.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const PACKAGES = 450;
const SERVICES = 4;

/** A request behind which 1,200 types stand: 40 messages of 30 each. */
const HUGE = (() => {
  const outer = Array.from({ length: 40 }, (_, index) => index);
  const inner = Array.from({ length: 30 }, (_, index) => index);
  const messages = outer.map(
    (o) =>
      `message Part${o} {\n${inner.map((i) => `  Leaf${o}x${i} f${i} = ${i + 1};\n`).join('')}}\n${inner
        .map((i) => `message Leaf${o}x${i} { string value = 1; }\n`)
        .join('')}`,
  );
  const fields = outer.map((o) => `  Part${o} p${o} = ${o + 1};\n`).join('');
  return `syntax = "proto3";\npackage huge.v1;\nservice Huge {\n  rpc Take(All) returns (All);\n}\nmessage All {\n${fields}}\n${messages.join('')}`;
})();

let dashboard: Dashboard;
let browser: Browser;

beforeAll(async () => {
  const number = (of: number) => String(of).padStart(3, '0');
  const files = Array.from({ length: PACKAGES }, (_, index) => {
    const name = `big.area${number(index % 15)}.part${number(index)}.v1`;
    const services = Array.from(
      { length: SERVICES },
      (_, at) =>
        `// Service ${at} of ${name}.\nservice S${at} {\n  rpc Get${at}(M) returns (M);\n  rpc List${at}(M) returns (stream M);\n}\n`,
    );
    return [
      `${name.replaceAll('.', '/')}/all.proto`,
      `syntax = "proto3";\npackage ${name};\nmessage M { string name = 1; }\n${services.join('')}`,
    ] as const;
  });
  const set = await compileProto({ ...Object.fromEntries(files), 'huge/v1/huge.proto': HUGE });
  [dashboard, browser] = await Promise.all([startDashboard(['--empty']), launchBrowser()]);
  const response = await fetch(
    `${dashboard.url}/api/descriptors?source=github.com/big/protos&revision=r1&generation=1`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-protobuf' },
      body: Buffer.from(set),
    },
  );
  expect(response.status).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

/** A line for each package of several services, and one for each service. */
const ROWS = PACKAGES * (SERVICES + 1) + 1;

async function openList(path: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  await page.locator(`table[aria-rowcount="${ROWS + 1}"]`).waitFor();
  return page;
}

/** Scrolls through the whole page, a window at a time; what was drawn at each stop, and what each stop added. */
const SCROLL = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const seen = new Set();
  const stops = [];
  let added = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) added += 1 + (node.querySelectorAll?.('*').length ?? 0);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  for (;;) {
    await frame();
    const rows = document.querySelectorAll('tr[data-row]');
    for (const row of rows) seen.add(row.dataset.row);
    const middle = document.elementFromPoint(innerWidth - 100, innerHeight / 2);
    stops.push({ rows: rows.length, added, blank: middle?.closest('tr[data-row]') === null });
    added = 0;
    const before = scrollY;
    scrollBy(0, innerHeight - 100);
    await frame();
    if (scrollY === before) return { seen: seen.size, stops };
  }
})()`;

interface Scrolled {
  readonly seen: number;
  readonly stops: readonly {
    readonly rows: number;
    readonly added: number;
    readonly blank: boolean;
  }[];
}

describe('The list of 1,800 RPC services', () => {
  it.each([1440, 390])(
    'draws only what is near the window, and every line once one scrolls there (%i px)',
    async (width) => {
      const page = await openList('/apis', width);
      const { seen, stops } = await page.evaluate<Scrolled>(SCROLL);
      expect(seen).toBe(ROWS);
      expect(stops.length).toBeGreaterThan(50);
      expect(stops.filter(({ blank }) => blank)).toEqual([]);
      expect(Math.max(...stops.map(({ rows }) => rows))).toBeLessThan(90);
      // A window of lines comes with each step, not the list again.
      expect(Math.max(...stops.slice(1).map(({ added }) => added))).toBeLessThan(900);
      await page.context().close();
    },
  );

  it('has a tree of its packages, which narrows it and keeps its place in the address', async () => {
    const page = await openList('/apis');
    const tree = page.getByRole('navigation', { name: 'Packages' });
    expect(await tree.getByRole('link').count()).toBeLessThan(30);
    await tree.getByRole('button', { name: 'Packages in big.area003', exact: true }).click();
    await tree.getByRole('link', { name: 'part003.v1' }).click();
    await page.locator(`table[aria-rowcount="${SERVICES + 2}"]`).waitFor();
    expect(new URL(page.url()).searchParams.get('package')).toBe('big.area003.part003.v1');
    await page.goBack();
    await page.locator(`table[aria-rowcount="${ROWS + 1}"]`).waitFor();
    await tree.getByRole('link', { name: 'area003', exact: false }).first().click();
    await page.locator(`table[aria-rowcount="${(PACKAGES / 15) * (SERVICES + 1) + 1}"]`).waitFor();
    await page.context().close();
  });

  it('is walked with j and k, and Enter opens', async () => {
    const page = await openList('/apis');
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apis/big.area000.part000.v1.S0');
    await page.context().close();
  });
});

describe('An RPC service with 1,200 types behind it', () => {
  it('reads and draws what is in sight, and a type when it is opened', async () => {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql') && !request.postData()?.includes('catalogueVersion')) {
        asked += 1;
      }
    });
    await page.goto(`${dashboard.url}/apis/huge.v1.Huge`);
    await page.getByRole('figure', { name: 'Take: grpcurl' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toBeLessThan(12);
    expect(await page.locator('*').count()).toBeLessThan(1_500);
    const before = asked;
    await page.getByRole('button', { name: 'Fields of p7' }).first().click();
    await page.locator('[id="huge.v1.Huge.Take/request/p7/f29"]').waitFor();
    expect(asked - before).toBeLessThanOrEqual(1);
    await context.close();
  });
});
