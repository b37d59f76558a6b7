import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../support/browser.ts';
import { compileProto } from '../support/compile-proto.ts';
import { type Dashboard, graphql, publish, startDashboard } from '../support/start-dashboard.ts';

/** The main job: a spec, a contract and a cluster snapshot go in through the doors and come out on the page. */

let dashboard: Dashboard;
let browser: Browser;

beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startDashboard(['--empty']), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

const SPEC = `
serviceID: pay-api
teamName: payments
description: Takes card payments.
grpc: { provides: [acme.pay.v1.PaymentService] }
`;

const ORGANISATION = `
name: Acme
environments: [{ name: production, protected: true }]
clusters: [{ name: prod, environments: [production], pushed: true }]
`;

const PROTO = `
  syntax = "proto3";
  package acme.pay.v1;
  // Takes payments.
  service PaymentService {
    // Charges a card once.
    rpc Charge(ChargeRequest) returns (ChargeResponse);
  }
  message ChargeRequest { string card = 1; }
  message ChargeResponse { string id = 1; }
`;

const SNAPSHOT = {
  kind: 'List',
  items: [
    {
      kind: 'Deployment',
      metadata: { name: 'pay-api', namespace: 'pay-api', generation: 1 },
      spec: {
        replicas: 4,
        template: {
          spec: { containers: [{ name: 'app', image: 'registry.example/pay-api:v1.42' }] },
        },
      },
      status: {
        observedGeneration: 1,
        replicas: 4,
        updatedReplicas: 4,
        readyReplicas: 1,
        availableReplicas: 1,
      },
    },
  ],
};

const specs = (generation: number, description: string) => ({
  source: 'github.com/acme/terraform',
  revision: `r${generation}`,
  generation,
  complete: true,
  files: [
    { path: 'organisation.yaml', content: ORGANISATION },
    {
      path: 'services/pay-api/spec.yaml',
      content: SPEC.replace('Takes card payments.', description),
    },
  ],
});

describe('the main job', () => {
  it('takes a spec, a contract and a snapshot, and gives one service back by GraphQL', async () => {
    const { url } = dashboard;
    expect(
      await (await publish(url, '/api/specs', specs(1, 'Takes card payments.'))).json(),
    ).toMatchObject({
      outcome: 'applied',
      created: ['pay-api'],
      problems: [],
    });
    const contract = await fetch(
      `${url}/api/descriptors?source=github.com/acme/protos&revision=c1&generation=1`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-protobuf' },
        body: (await compileProto({ 'acme/pay/v1/pay.proto': PROTO })) as Uint8Array<ArrayBuffer>,
      },
    );
    expect(await contract.json()).toMatchObject({ created: ['acme.pay.v1.PaymentService'] });
    expect(
      await (await publish(url, '/api/clusters/prod/snapshot', SNAPSHOT)).json(),
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
    const page = await browser.newPage();
    await page.goto(`${dashboard.url}/services`);
    await page.getByRole('link', { name: 'pay-api' }).first().click();
    await page.waitForURL(/\/services\/pay-api/);
    await page.getByText('Takes card payments.').first().waitFor();
    await page.getByText('1/4').first().waitFor();
    await page.goto(`${dashboard.url}/services/pay-api/api`);
    await page.getByText('Charges a card once.').first().waitFor();
    await page.close();
  });

  it('shows a change on an open page within five seconds and without a reload', async () => {
    const page = await browser.newPage();
    await page.goto(`${dashboard.url}/services/pay-api`);
    await page.getByText('Takes card payments.').first().waitFor();
    await page.evaluate('window.notReloaded = true');
    await publish(dashboard.url, '/api/specs', specs(2, 'Takes every payment.'));
    await page.getByText('Takes every payment.').first().waitFor({ timeout: 6_000 });
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    await page.close();
  });

  it('writes nothing when the same comes again', async () => {
    const again = await publish(dashboard.url, '/api/specs', specs(2, 'Takes every payment.'));
    expect(await again.json()).toMatchObject({ outcome: 'unchanged', created: [], updated: [] });
  });

  it('keeps its data across a restart, and Ctrl-C stops it cleanly', async () => {
    const first = await startDashboard(['--empty']);
    await publish(first.url, '/api/specs', specs(1, 'Kept.'));
    first.process.kill('SIGINT');
    await new Promise((resolve) => first.process.once('close', resolve));
    expect(first.process.exitCode).toBe(0);
    const second = await startDashboard(['--empty'], first.data);
    const kept = await graphql(second.url, '{ services { nodes { serviceId description } } }');
    expect(kept).toEqual({ services: { nodes: [{ serviceId: 'pay-api', description: 'Kept.' }] } });
    await second.stop();
  });

  it('answers its own page only: no foreign site reaches it through the browser of its user', async () => {
    const foreign = await fetch(`${dashboard.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{"query":"{ viewer { name } }"}',
    });
    expect(foreign.status).toBe(403);
  });
});
