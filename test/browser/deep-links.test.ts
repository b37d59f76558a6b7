import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../support/publish.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

const SERVICES = Array.from({ length: 130 }, (_, number) => `service-${number}`);

const KINDS = 'Deployment,ReplicaSet,Pod,Node';

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
  const { app } = dashboard;
  await publishSpecs(app, Object.fromEntries(SERVICES.map((id) => [id, 'teamName: Payments'])), {
    'organisation.yaml': ORGANISATION,
  });
  const down = SERVICES.map((id) => deployment(id, id, { ready: 0 }));
  const node = (name: string, spec: object, conditions: readonly object[]) => ({
    kind: 'Node',
    metadata: { name },
    spec,
    status: { conditions },
  });
  const ready = { type: 'Ready', status: 'True' };
  const lost = {
    type: 'Ready',
    status: 'Unknown',
    reason: 'NodeStatusUnknown',
    lastTransitionTime: '2026-11-22T11:20:00Z',
  };
  const nodes = [
    node('node-a', { unschedulable: true }, [ready]),
    node('node-b', {}, [lost]),
    node('node-c', {}, [ready]),
  ];
  await publishSnapshot(app, 'prod', [...down, ...nodes], KINDS);
  await publishSnapshot(app, 'dev', [node('node-d', {}, [ready])], KINDS);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  return page;
}

/** The row that has the focus, and whether it is in sight. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('tr');
    const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {};
    const inSight = top >= 0 && bottom <= innerHeight;
    return `${/service-\d+/.exec(row?.textContent ?? '')?.[0]}${inSight ? '' : ', out of sight'}`;
  });

const focusComesTo = (page: Page, row: string) =>
  expect.poll(() => focused(page), { timeout: 20_000 }).toBe(row);

describe('A link to one row', () => {
  it('leads to a trouble far down the list, from where the keys go on', async () => {
    const page = await open('/trouble#service-98:ready-at-or-below-half');
    await focusComesTo(page, 'service-98');
    await page.keyboard.press('j');
    await focusComesTo(page, 'service-99');
    await page.keyboard.press('Enter');
    await page.locator('.trouble-details').getByText('kubectl').first().waitFor();
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await focusComesTo(again, 'service-99');
    await page.context().close();
    await again.context().close();
  });

  it('says so when the trouble is over', async () => {
    const page = await open('/trouble#service-3:oom-killed');
    await page
      .getByText('The link names service-3:oom-killed, which is not in this list')
      .waitFor();
    await page.context().close();
  });

  it('leads to a service of a team, below what is wrong and to do, which k leads back to', async () => {
    const page = await open('/teams/Payments#service:service-97');
    await focusComesTo(page, 'service-97');
    await page.keyboard.press('k');
    await focusComesTo(page, 'service-96');
    await page.context().close();
  });
});

describe('The page of a cluster', () => {
  it('names the nodes that are not well, since when, and says plainly when none is', async () => {
    const page = await open('/clusters/prod#nodes');
    const lines = page.locator('#nodes .node-line');
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual([
      expect.stringMatching(/^node-bnot ready NodeStatusUnknown40.min ago$/),
      expect.stringContaining('node-acordoned'),
    ]);
    await page.getByRole('link', { name: '1 of 3 nodes not ready' }).waitFor();
    await page.goto(`${dashboard.url}/clusters/dev`);
    await page.getByText('Its one node is ready; it is neither under pressure').waitFor();
    await page.context().close();
  });

  it('shows what is muted with its reason and its day, apart from what counts', async () => {
    const { url } = dashboard;
    const page = await open('/clusters/prod');
    const input = {
      serviceId: 'service-1',
      rule: 'ready-at-or-below-half',
      reason: 'moves next week',
      until: '2026-12-01T00:00:00.000Z',
    };
    const query =
      'mutation($input: MuteHealthRuleInput!) { muteHealthRule(input: $input) { __typename } }';
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    expect(await answer.text()).toContain('MutePayload');
    await page.reload();
    const muted = page.locator('#muted');
    await muted.getByText('moves next week · muted by You until 2026-12-01').waitFor();
    expect(await muted.locator('tr[data-row]').count()).toBe(1);
    await page.getByRole('link', { name: '1 muted' }).waitFor();
    expect(await page.locator('.section-count').first().textContent()).toBe(' 129');
    await page.context().close();
  });
});
