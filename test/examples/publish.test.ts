import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSpecFiles } from '#cli/read-spec-files.ts';
import { isCampaignPath } from '#domain/publication-path.ts';
import { CLUSTER_NAMES } from '#examples/clusters/all.ts';
import { publishExamples, sendSnapshots } from '#examples/publish.ts';
import { readCampaigns, readSpecs } from '#examples/sources.ts';

const NOW = '2026-11-22T09:00:00.000Z';

/** Stands for the network: keeps what was sent and says the same to everything. */
function recorder(status: number, said: object) {
  const sent: Request[] = [];
  const record: typeof fetch = async (...request) => {
    sent.push(new Request(...request));
    return Response.json(said, { status });
  };
  return { sent, fetch: record };
}

describe('publishing the example', () => {
  it('goes through the doors as CI does: as it was, then as it is with the specs last', async () => {
    const { sent, fetch } = recorder(200, { outcome: 'applied' });
    const receipts = await publishExamples({ url: 'http://127.0.0.1:1', now: NOW, fetch });
    expect(receipts).toHaveLength(sent.length);
    const clusters = CLUSTER_NAMES.map((cluster) => `/api/clusters/${cluster}/snapshot`);
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      ...['/api/specs', '/api/descriptors', ...clusters, ...clusters],
      ...[...clusters, '/api/descriptors', '/api/specs'],
    ]);
    const specs = await sent.at(-1)?.json();
    expect(specs).toMatchObject({ source: 'github.com/acme/terraform', complete: true });
    const campaigns = specs.files.filter(({ path }: { path: string }) => isCampaignPath(path));
    expect(campaigns).toEqual(readCampaigns());
    expect(specs.files).toHaveLength(30 + campaigns.length);
    const looks = [sent[2], sent[6], sent[10]].map((request) => new URL(request?.url ?? ''));
    expect(looks.map(({ searchParams }) => searchParams.get('takenAt'))).toEqual([
      '2026-11-16T00:00:00Z',
      '2026-11-22T07:40:00Z',
      NOW,
    ]);
    const snapshot = JSON.parse(gunzipSync((await sent[10]?.arrayBuffer()) ?? '').toString());
    expect(snapshot).toMatchObject({ kind: 'List', takenAt: NOW });
  });

  it('calls its files as the command does that npm start proposes', () => {
    const folder = join(import.meta.dirname, '../../examples');
    const silent = { update: () => {}, end: () => {} };
    const read = readSpecFiles(folder, folder, ['specs/**', 'campaigns/**'], silent);
    expect(read).toEqual([...readCampaigns(), ...readSpecs()]);
  });

  it('is the same publication each time, and older than any that comes from a checkout', async () => {
    const first = recorder(200, {});
    const second = recorder(200, {});
    await publishExamples({ url: 'http://127.0.0.1:1', now: NOW, fetch: first.fetch });
    await publishExamples({
      url: 'http://127.0.0.1:1',
      now: '2026-11-22T09:00:05.000Z',
      fetch: second.fetch,
    });
    const [before, after] = [await first.sent.at(-1)?.json(), await second.sent.at(-1)?.json()];
    expect(after).toEqual(before);
    expect(after.generation).toBe(3);
    const descriptors = new URL(first.sent.at(-2)?.url ?? '').searchParams;
    expect(descriptors.get('generation')).toBe('3');
  });

  it('takes no offence at specs and protos that somebody published since', async () => {
    const sent: string[] = [];
    const late: typeof fetch = async (...request) => {
      const { pathname } = new URL(new Request(...request).url);
      sent.push(pathname);
      const status = pathname.endsWith('/snapshot') ? 200 : 409;
      return Response.json({ outcome: status === 200 ? 'applied' : 'stale' }, { status });
    };
    const receipts = await publishExamples({ url: 'http://127.0.0.1:1', now: NOW, fetch: late });
    expect(receipts.at(-1)).toMatchObject({ outcome: 'stale' });
    expect(receipts).toHaveLength(sent.length);
  });

  it('takes no offence at a past that is there already, only at a present of the clusters', async () => {
    const { sent, fetch } = recorder(409, { outcome: 'stale', problems: [] });
    await expect(publishExamples({ url: 'http://127.0.0.1:1', now: NOW, fetch })).rejects.toThrow(
      /snapshot answered 409/,
    );
    expect(sent).toHaveLength(2 + 2 * CLUSTER_NAMES.length + 1);
  });

  it('tells which door refused, and what it said', async () => {
    const { fetch } = recorder(422, {
      outcome: 'refused',
      problems: [{ message: 'No such thing.' }],
    });
    await expect(sendSnapshots({ url: 'http://127.0.0.1:1', now: NOW, fetch })).rejects.toThrow(
      /\/api\/clusters\/gke-dev\/snapshot answered 422: .*No such thing/,
    );
  });
});
