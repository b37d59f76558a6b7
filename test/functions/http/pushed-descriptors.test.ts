import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import type { ObjectStorage, StoredObject } from '#application/ports.ts';
import { ingestDescriptors } from '#ingest-descriptors.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp } from '../../support/memory-app.ts';
import { pushRequest } from '../../support/push.ts';

const SOURCE = 'github.com/acme/protos';
const attributes = { source: SOURCE, revision: 'abc', generation: '1' };
let set: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const proto = 'syntax = "proto3"; package a; service S { rpc M(R) returns (R); } message R {}';
  set = new Uint8Array(await compileProto({ 'a.proto': proto }));
});

const pointer = (over: object = {}) =>
  JSON.stringify({
    bucket: 'acme',
    object: 'set.binpb',
    generation: '17',
    sha256: nodeCodec.sha256(set),
    ...over,
  });
const pointing = { ...attributes, contentType: 'application/json' };

async function push(
  data: string | Uint8Array,
  sent: Readonly<Record<string, string>>,
  objects?: (maxBytes: number) => Promise<StoredObject>,
  mayPublish = true,
) {
  const app = createMemoryApp();
  let reads = 0;
  const storage: ObjectStorage = {
    read: async (_, maxBytes) => {
      reads += 1;
      return (objects as (maxBytes: number) => Promise<StoredObject>)(maxBytes);
    },
  };
  const identity = { ...app.identity, mayPublish: async () => mayPublish };
  const given = { ...app, identity, ...(objects ? { objects: storage } : {}) };
  const response = await ingestDescriptors(given)(
    pushRequest('/api/descriptors', data, sent),
  ).catch((error) => error as { status?: number; message: string });
  const catalogue = await app.readCatalogue();
  await app.close();
  return {
    reads,
    status: response.status,
    body: 'json' in response ? await response.json() : response,
    contracts: [...catalogue.contracts.keys()],
    problems: catalogue.problems.map(({ source, code }) => `${source} ${code}`),
  };
}
const stored = async (): Promise<StoredObject> => ({ kind: 'read', bytes: set });

describe('Descriptors in a Pub/Sub message', () => {
  it('are taken from its data, with the attributes for the query', async () => {
    expect(await push(set, attributes)).toMatchObject({
      status: 200,
      body: { outcome: 'applied', created: ['a.S'], revision: 'abc' },
      contracts: [SOURCE],
    });
  });

  it('may be packed', async () => {
    const packed = { ...attributes, contentEncoding: 'gzip' };
    expect(await push(gzipSync(set), packed)).toMatchObject({ contracts: [SOURCE] });
  });

  it('may lie in a bucket, for which the message holds a pointer', async () => {
    let most = 0;
    const answer = await push(pointer(), pointing, async (maxBytes) => {
      most = maxBytes;
      return stored();
    });
    expect(answer).toMatchObject({ status: 200, contracts: [SOURCE], problems: [] });
    expect(most).toBe(32 * 1024 * 1024);
  });

  it.each([
    ['another object than was published', { sha256: 'b'.repeat(64) }, stored, 'checksum'],
    ['a missing one', {}, async () => ({ kind: 'missing' }) as const, 'no-object'],
    ['a foreign bucket', {}, async () => ({ kind: 'foreign-bucket' }) as const, 'foreign-bucket'],
    ['a large one', {}, async () => ({ kind: 'too-large' }) as const, 'too-large'],
    ['a pointer that is none', { generation: 'latest' }, stored, 'bad-pointer'],
  ])('are acknowledged and a problem of the source with %s', async (_, over, objects, code) => {
    const answer = await push(pointer(over), pointing, objects);
    expect(answer).toMatchObject({ status: 200, body: { acknowledged: true }, contracts: [] });
    expect(answer.problems).toEqual([`${SOURCE} ${code}`]);
  });

  it('are left to Pub/Sub while the storage fails, or none is set up', async () => {
    const failing = async () => Promise.reject(new Error('HTTP 503'));
    expect((await push(pointer(), pointing, failing)).body).toMatchObject({ message: 'HTTP 503' });
    expect(await push(pointer(), pointing)).toMatchObject({ status: 503, problems: [] });
  });

  it('are not fetched for somebody who may not publish', async () => {
    const answer = await push(pointer(), pointing, stored, false);
    expect(answer).toMatchObject({ status: 401, reads: 0, contracts: [], problems: [] });
  });

  it('without a source are acknowledged unread, and stand against the subscription', async () => {
    const { source: _, ...nameless } = pointing;
    const answer = await push(pointer(), nameless, stored);
    expect(answer).toMatchObject({ status: 200, reads: 0, body: { acknowledged: true } });
    expect(answer.problems).toEqual(['events/specs invalid-parameter']);
  });

  it('that are no FileDescriptorSet are acknowledged; the problem says so', async () => {
    const answer = await push('hello', attributes);
    expect(answer).toMatchObject({ status: 200, body: { acknowledged: true, outcome: 'refused' } });
    expect(answer.problems).toHaveLength(1);
  });

  it('are no JSON by themselves: a direct publication must be sent as protobuf', async () => {
    const app = createMemoryApp();
    const request = new Request('http://x/api/descriptors', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await expect(ingestDescriptors(app)(request)).rejects.toMatchObject({ status: 415 });
    await app.close();
  });
});
