import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../support/browser.ts';
import { compileProto } from '../support/compile-proto.ts';
import { graphql, publish } from '../support/start-dashboard.ts';
import { PROTO, SNAPSHOT, specs } from './main-job-input.ts';

type Headers = Readonly<Record<string, string>>;

/** A running product without data, wherever it runs. */
export interface Dashboard {
  readonly url: string;
  /** What CI must send along. */
  readonly publisher: Headers;
  /** What a page must send along. */
  readonly viewer: Headers;
  /** Ctrl-C for each of its processes: their exit codes. */
  readonly interrupt: () => Promise<readonly (number | null)[]>;
  /** Starts again, on the same data, what was interrupted. */
  readonly again: () => Promise<Dashboard>;
  readonly stop: () => Promise<unknown>;
}

/** The main job: a spec, a contract and a cluster snapshot go in through the doors and come out on the page. */
export function theMainJob(open: () => Promise<Dashboard>): void {
  let dashboard: Dashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await open();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });
  const newPage = () => browser.newPage({ extraHTTPHeaders: { ...dashboard.viewer } });

  it('takes a spec, a contract and a snapshot, and gives one service back by GraphQL', async () => {
    const { url, publisher, viewer } = dashboard;
    expect(
      await (await publish(url, '/api/specs', specs(1, 'Takes card payments.'), publisher)).json(),
    ).toMatchObject({
      outcome: 'applied',
      created: ['pay-api'],
      problems: [],
    });
    const contract = await fetch(
      `${url}/api/descriptors?source=github.com/acme/protos&revision=c1&generation=1`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-protobuf', ...publisher },
        body: (await compileProto({ 'acme/pay/v1/pay.proto': PROTO })) as Uint8Array<ArrayBuffer>,
      },
    );
    expect(await contract.json()).toMatchObject({ created: ['acme.pay.v1.PaymentService'] });
    expect(
      await (await publish(url, '/api/clusters/prod/snapshot', SNAPSHOT, publisher)).json(),
    ).toMatchObject({
      outcome: 'applied',
      created: ['pay-api'],
    });

    const answer = await graphql(
      url,
      `{ service(serviceId: "pay-api") {
          team { name } description
          environments { environment { name } health version workloads { name desired ready findings { rule } } }
          rpcServices { fullName comment methods { name comment input { fullName } } } } }`,
      {},
      viewer,
    );
    expect(answer).toEqual({
      service: {
        team: { name: 'payments' },
        description: 'Takes card payments.',
        environments: [
          {
            environment: { name: 'production' },
            health: 'CRITICAL',
            version: 'v1.42',
            workloads: [
              {
                name: 'pay-api',
                desired: 4,
                ready: 1,
                findings: [{ rule: 'ready-at-or-below-half' }],
              },
            ],
          },
        ],
        rpcServices: [
          {
            fullName: 'acme.pay.v1.PaymentService',
            comment: 'Takes payments.',
            methods: [
              {
                name: 'Charge',
                comment: 'Charges a card once.',
                input: { fullName: 'acme.pay.v1.ChargeRequest' },
              },
            ],
          },
        ],
      },
    });
  });

  it('shows it on the page', async () => {
    const page = await newPage();
    await page.goto(`${dashboard.url}/services`);
    await page.getByRole('link', { name: 'pay-api' }).first().click();
    await page.waitForURL(/\/services\/pay-api/);
    await page.getByText('Takes card payments.').first().waitFor();
    await page.getByText('1/4').first().waitFor();
    await page.goto(`${dashboard.url}/services/pay-api/api`);
    await page.getByText('Charges a card once.').first().waitFor();
    await page.close();
  });

  it('shows a change on an open page by itself, without a reload', async () => {
    const page = await newPage();
    await page.goto(`${dashboard.url}/services/pay-api`);
    await page.getByText('Takes card payments.').first().waitFor();
    await page.evaluate('window.notReloaded = true');
    await publish(
      dashboard.url,
      '/api/specs',
      specs(2, 'Takes every payment.'),
      dashboard.publisher,
    );
    await page.getByText('Takes every payment.').first().waitFor();
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    await page.close();
  });

  it('writes nothing when the same comes again', async () => {
    const again = await publish(
      dashboard.url,
      '/api/specs',
      specs(2, 'Takes every payment.'),
      dashboard.publisher,
    );
    expect(await again.json()).toMatchObject({ outcome: 'unchanged', created: [], updated: [] });
  });

  it('keeps its data across a restart, and Ctrl-C stops it cleanly', async () => {
    let running = await open();
    try {
      await publish(running.url, '/api/specs', specs(1, 'Kept.'), running.publisher);
      const codes = await running.interrupt();
      expect(new Set(codes)).toEqual(new Set([0]));
      running = await running.again();
      const query = '{ services { nodes { serviceId description } } }';
      const kept = await graphql(running.url, query, {}, running.viewer);
      expect(kept).toEqual({
        services: { nodes: [{ serviceId: 'pay-api', description: 'Kept.' }] },
      });
    } finally {
      await running.stop();
    }
  });

  it('answers its own page only: no foreign site reaches it through the browser of its user', async () => {
    const foreign = await fetch(`${dashboard.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // As browsers send it: the page's own script can change neither.
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        ...dashboard.viewer,
      },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(foreign.status).toBe(403);
  });
}
