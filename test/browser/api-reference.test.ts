import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { type Dashboard, graphql, startDashboard } from '../support/start-dashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startDashboard(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  return page;
}

const PAYMENTS = '/apis/acme.pay.payment.v1.PaymentService';

describe('The page of an RPC service', () => {
  it('sets an example request and a grpcurl line beside each method, and copies it', async () => {
    const page = await open(PAYMENTS);
    const method = page.getByRole('article').filter({ hasText: 'Holds the amount' });
    const line = method.getByRole('figure', { name: 'AuthorizePayment: grpcurl' });
    await line.waitFor();
    const text = (await line.locator('pre').textContent()) ?? '';
    expect(text).toMatch(/^grpcurl -d '\{/);
    expect(text).toMatch(
      /HOST:PORT \\\n {2}acme\.pay\.payment\.v1\.PaymentService\/AuthorizePayment$/,
    );
    const json = /-d '([\s\S]+)' \\/.exec(text)?.[1] ?? '';
    expect(Object.keys(JSON.parse(json))).toContain('idempotencyKey');
    expect(json).not.toContain('coupon"');
    await line.getByRole('button').click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
    await page.context().close();
  });

  it('takes short anchors to the method or field they mean, and opens what is around it', async () => {
    const page = await open(`${PAYMENTS}#CapturePaymentRequest.amount`);
    const field = page.locator('.field.here');
    await field.waitFor();
    expect(await field.textContent()).toContain('The whole amount when absent.');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(
      '#acme.pay.payment.v1.PaymentService.CapturePayment/request/amount',
    );
    expect(await field.isVisible()).toBe(true);
    await page.context().close();
  });

  it('makes links of names in comments, and tables of tables', async () => {
    const page = await open(PAYMENTS);
    const method = page.getByRole('article').filter({ hasText: 'Holds the amount' });
    await method.getByRole('columnheader').first().waitFor();
    expect(await method.getByRole('columnheader').allTextContents()).toEqual([
      'Fails with',
      'when',
    ]);
    await method.getByRole('cell').getByRole('link', { name: 'Money' }).click();
    await page.waitForURL('**/apis/acme.common.v1.Money');
    await page.context().close();
  });

  it('is read as it was at an older revision, types inside it too', async () => {
    const { contracts } = await graphql<{
      contracts: { revisions: { nodes: { previous: string }[] } }[];
    }>(dashboard.url, '{ contracts { revisions(first: 1) { nodes { previous } } } }');
    const revision = contracts[0]?.revisions.nodes[0]?.previous;
    const page = await open(`/apis/acme.pay.points.v1.PointsService?revision=${revision}`);
    await page.getByText('as it was then').waitFor();
    await page.locator('[id="acme.pay.points.v1.PointsService.Earn/response/pending"]').waitFor();
    expect(await page.getByText('ListHistory').count()).toBe(0);
    await page.getByRole('link', { name: 'Show the present one' }).click();
    await page.getByRole('heading', { name: 'ListHistory' }).waitFor();
    await page.context().close();
  });
});

describe('The page of a type', () => {
  it('says who refers to it, what it was, and where it stands in the source', async () => {
    const page = await open('/apis/acme.pay.payment.v1.Payment');
    const uses = page.getByRole('region', { name: /^Used by/ });
    await uses.getByRole('link', { name: /PaymentService\.CapturePayment$/ }).waitFor();
    await page.getByRole('link', { name: /payment\.proto:\d+$/ }).click();
    await page.waitForURL('**/apis/files/acme/pay/payment/v1/payment.proto#**');
    const line = page.locator('.source-text tr.here');
    await line.waitFor();
    expect(await line.textContent()).toContain('message Payment {');
    await page.context().close();
  });
});

describe('The comparison', () => {
  it('says what breaks for whom, with before and after, and judges by the rules one picks', async () => {
    const page = await open('/apis/compare');
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await verdict.getByText('4 breaking for FILE').waitFor();
    await verdict.getByRole('link', { name: 'pay-gateway' }).waitFor();
    const change = page.getByRole('listitem').filter({ hasText: 'FIELD_SAME_TYPE' });
    expect(await change.locator('del').textContent()).toBe('int32');
    expect(await change.locator('ins').textContent()).toBe('int64');
    await page.getByRole('link', { name: 'WIRE', exact: true }).click();
    await verdict.getByText('2 breaking for WIRE').waitFor();
    await page.getByRole('button', { name: 'Swap the two' }).click();
    await page.waitForURL('**from=**');
    await verdict.waitFor();
    await page.context().close();
  });

  it('is reached from the history of a service, and shows only what is about it', async () => {
    const page = await open('/apis/acme.pay.points.v1.PointsService');
    const history = page.getByRole('region', { name: 'History' });
    await history.getByRole('link', { name: 'Changed in' }).click();
    await page.waitForURL('**/apis/compare?**symbol=acme.pay.points.v1.PointsService');
    await page.getByText('Only acme.pay.points.v1.PointsService').waitFor();
    expect(await page.getByText('acme.pay.clearing').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove acme.pay.points.v1.PointsService' }).click();
    const packages = page.getByRole('navigation', { name: 'Packages' });
    await packages.getByText('acme.pay.clearing.v1', { exact: true }).click();
    await page.waitForURL('**package=acme.pay.clearing.v1**');
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('no such name');
    await page.getByText('No change matches.').waitFor();
    await page.context().close();
  });
});

describe('The API tab of a service', () => {
  it('shows what it sends and hears on the broker, with its fields', async () => {
    const page = await open('/services/draw-export/api');
    const sent = page.getByRole('article').filter({ hasText: 'exports.finished' });
    await sent.getByText('url', { exact: true }).waitFor();
    expect(await sent.getByText('Publishes').count()).toBe(1);
    await sent.getByRole('link', { name: 'ExportFinished' }).click();
    await page.waitForURL('**/apis/acme.draw.events.v1.ExportFinished');
    await page.context().close();
  });
});
