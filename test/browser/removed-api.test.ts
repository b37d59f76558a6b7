import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { compileProto } from '../support/compile-proto.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const file = (body: string) => ({
  'a.proto': `syntax = "proto3";\npackage a.v1;\nmessage Q {}\n${body}`,
});
const REVISIONS = ['service S {\n  rpc Get(Q) returns (Q);\n}\nmessage Old {}', ''];

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startDashboard(['--empty']), launchBrowser()]);
  for (const [index, body] of REVISIONS.entries()) {
    const query = `source=github.com/a/protos&revision=g${index + 1}&generation=${index + 1}`;
    const response = await fetch(`${dashboard.url}/api/descriptors?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-protobuf' },
      body: Buffer.from(await compileProto(file(body))),
    });
    expect(response.status).toBe(200);
  }
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  return page;
}

describe('The page of an API that was removed', () => {
  it.each(['a.v1.S', 'a.v1.Old'])(
    'says of %s in which revision, and leads to what it was and its history',
    async (fullName) => {
      const page = await open(`/apis/${fullName}`);
      await page.getByText(`${fullName} was removed.`).waitFor();
      expect(await page.getByText('It was removed in').textContent()).toContain('g2');
      await page.getByRole('link', { name: 'See it as it was' }).click();
      await page.waitForURL(`**/apis/${fullName}?revision=g1`);
      const history = page.getByRole('region', { name: 'History' });
      await history.getByRole('link', { name: 'Removed in' }).waitFor();
      expect(await history.getByText('Added in').count()).toBe(1);
      await page
        .locator('.revision-note')
        .getByRole('link', { name: 'See the comparison' })
        .click();
      await page.waitForURL(`**/apis/compare?**from=g1&to=g2&symbol=${fullName}`);
      await page.context().close();
    },
  );

  it('says of a method that its service was removed', async () => {
    const page = await open('/apis/a.v1.S.Get');
    await page.getByText('a.v1.S was removed.').waitFor();
    await page.context().close();
  });
});
