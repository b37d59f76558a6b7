import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { COLLECTIONS } from '#application/documents.ts';
import {
  type Dashboard,
  graphql,
  publish,
  ROOT,
  startDashboard,
} from '../support/start-dashboard.ts';
import { type Malformed, malformedBodies } from './malformed-bodies.ts';

let dashboard: Dashboard;
let set: Uint8Array;

beforeAll(async () => {
  set = new Uint8Array(await readFile(join(ROOT, 'examples/descriptors.binpb')));
  dashboard = await startDashboard(['--empty']);
  const content = 'serviceID: pay-api\nteamName: payments\n';
  const files = [{ path: 'services/pay-api/spec.yaml', content }];
  await publish(dashboard.url, '/api/specs', {
    source: 'good',
    revision: 'a',
    generation: 1,
    complete: true,
    files,
  });
});
afterAll(() => dashboard?.stop());

/** All that readers are given. What was refused leaves its problems, and by path that it was refused. */
async function stored(): Promise<string> {
  const store = createSqliteStore(join(dashboard.data, 'dashboard.db'));
  const { stamps: _, sources: __, problems: ___, files: ____, ...facts } = COLLECTIONS;
  const all = await Promise.all(
    Object.values(facts).map((collection) => store.query({ collection, limit: 10_000 })),
  );
  await store.close();
  return JSON.stringify(all);
}

async function send({ path, type, encoding, body }: Malformed): Promise<Response> {
  return fetch(dashboard.url + path, {
    method: 'POST',
    headers: {
      'content-type': type ?? 'application/json',
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
    body: body as string | Uint8Array<ArrayBuffer>,
  });
}

describe('what nobody should send', () => {
  it('is each refused with a status, a reason and a cure; nothing stored changes, the process lives on', async () => {
    const bodies = malformedBodies(set);
    expect(bodies.length).toBeGreaterThanOrEqual(200);
    const before = await stored();
    const wrong: string[] = [];
    for (const malformed of bodies) {
      const response = await send(malformed).catch((error: Error) => {
        throw new Error(`${malformed.name}: ${error.cause}`);
      });
      const text = await response.text();
      const problem = problemOf(text);
      const clear = problem !== undefined && problem.message !== '' && problem.cure !== undefined;
      if (response.status < 400 || response.status > 499 || !clear) {
        wrong.push(`${malformed.name}: ${response.status} ${text.slice(0, 300)}`);
      }
    }
    expect(wrong.join('\n')).toBe('');
    expect(await stored()).toBe(before);
    expect(await dashboard.peakMemory()).toBeLessThan(300);
    const answer = await graphql(dashboard.url, '{ services { nodes { serviceId } } }');
    expect(answer).toEqual({ services: { nodes: [{ serviceId: 'pay-api' }] } });
    expect(dashboard.output()).not.toContain('ERROR');
  });
});

function problemOf(text: string): { message?: string; cure?: string } | undefined {
  try {
    return JSON.parse(text).problems[0];
  } catch {
    return undefined;
  }
}
