import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import type { DoorResponse } from '#application/app.ts';
import { download } from '#download.ts';
import { askData } from '../support/ask.ts';
import { compileProto } from '../support/compile-proto.ts';
import { createDescriptorDesk, PROTOS } from '../support/descriptor-desk.ts';
import { field, join as joined, setOf } from '../support/encode-set.ts';
import { envoyProtos, googleProtos, temporalProtos } from '../support/public-protos.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');
const FILES = {
  'base.proto': 'syntax = "proto3"; package acme; message Money { int64 units = 1; }',
  'pay.proto': `syntax = "proto3"; package acme.pay; import "base.proto"; import "opt.proto";
    service Payments { rpc Pay(acme.Money) returns (acme.Money) { option (acme.audited) = true; } }`,
  'opt.proto': `syntax = "proto2"; package acme; import "google/protobuf/descriptor.proto";
    extend google.protobuf.MethodOptions { optional bool audited = 50001; }`,
  'other.proto': 'syntax = "proto3"; package acme.other; message Alone {}',
};

type Desk = ReturnType<typeof createDescriptorDesk>;

const get = (desk: Desk, query: Record<string, string>, headers: Record<string, string> = {}) =>
  download(desk.app)(
    new Request(`http://dashboard.example/api/export/descriptors?${new URLSearchParams(query)}`, {
      headers,
    }),
  );

async function bytesOf(response: DoorResponse): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

const byPath = (set: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    descriptorReader
      .split(set)
      .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')]),
  );

/** Every file stands behind all that it imports. */
function expectOrdered(set: Uint8Array): void {
  const seen = new Set<string>();
  for (const { path, imports } of descriptorReader.split(set)) {
    expect(imports.filter((one) => !seen.has(one))).toEqual([]);
    seen.add(path);
  }
}

describe('an export', () => {
  it.each([
    // 83 MB: only the long run has the time.
    ...(process.env.MSD_FAULTS === 'long'
      ? [['Google’s APIs', () => googleProtos().bytes()] as const]
      : []),
    ['Envoy’s APIs', () => envoyProtos().bytes()] as const,
    ['Temporal’s APIs', () => temporalProtos().bytes] as const,
  ])(
    'of %s holds every file byte by byte, each behind what it imports',
    async (_, load) => {
      const set = load();
      const desk = createDescriptorDesk();
      expect((await desk.publish(set)).outcome).toBe('applied');
      const exported = await bytesOf(await get(desk, { source: PROTOS }));
      expect(byPath(exported)).toEqual(byPath(set));
      expectOrdered(exported);
      await desk.app.close();
    },
    120_000,
  );

  it('keeps unknown fields, which a former revision had and the one in force has not', async () => {
    const desk = createDescriptorDesk();
    const [file] = descriptorReader.split(
      await compileProto({ 'other.proto': FILES['other.proto'] }),
    );
    const odd = setOf([joined(file?.bytes ?? new Uint8Array(), field(8042, 'kept'))]);
    await desk.publish(odd);
    await desk.publish(FILES);
    const former = await bytesOf(await get(desk, { source: PROTOS, revision: 'r1' }));
    expect(former).toEqual(odd);
  });

  it('of a package or a service is what it needs and no more, and buf reads it', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES);
    const service = await bytesOf(
      await get(desk, { source: PROTOS, service: 'acme.pay.Payments' }),
    );
    expect([...byPath(service).keys()].sort()).toEqual([
      'base.proto',
      'google/protobuf/descriptor.proto',
      'opt.proto',
      'pay.proto',
    ]);
    expectOrdered(service);
    const other = await bytesOf(await get(desk, { source: PROTOS, package: 'acme.other' }));
    expect([...byPath(other).keys()]).toEqual(['other.proto']);
    await using folder = await temporaryFolder();
    await writeFile(folder.file('set.binpb'), service);
    const { stdout } = await promisify(execFile)(BUF, [
      ...['build', folder.file('set.binpb'), '-o', '-#format=json'],
    ]);
    expect(stdout).toContain('"[acme.audited]":true');
  });

  it('is packed where the client takes gzip, and not sent again to who has it', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES);
    const plain = await get(desk, { source: PROTOS });
    const packed = await get(desk, { source: PROTOS }, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const content = await bytesOf(plain);
    expect(new Uint8Array(gunzipSync(await bytesOf(packed)))).toEqual(content);
    const etag = plain.headers.get('etag') ?? '';
    const again = await get(desk, { source: PROTOS }, { 'if-none-match': etag });
    expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0]);
    await desk.publish({ ...FILES, 'other.proto': `${FILES['other.proto']} message More {}` });
    expect((await get(desk, { source: PROTOS }, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is found by the label that names a revision, and by the addresses GraphQL tells', async () => {
    const desk = createDescriptorDesk();
    await desk.publish({ 'other.proto': FILES['other.proto'] }, { label: 'next' });
    await desk.publish(FILES);
    const next = await bytesOf(await get(desk, { source: PROTOS, revision: 'next' }));
    expect([...byPath(next).keys()]).toEqual(['other.proto']);
    const { contracts, rpcService } = await askData(
      desk.app,
      `{ contracts { exportUrl pay: exportUrl(package: "acme") }
        rpcService(fullName: "acme.pay.Payments") { exportUrl } }`,
    );
    for (const url of [contracts[0].exportUrl, contracts[0].pay, rpcService.exportUrl]) {
      const answer = await download(desk.app)(new Request(`http://dashboard.example${url}`));
      expect(byPath(await bytesOf(answer)).size).toBeGreaterThan(1);
    }
  });

  it.each([
    [{}, 400],
    [{ source: PROTOS, package: 'a', service: 'b' }, 400],
    [{ source: 'nobody' }, 404],
    [{ source: PROTOS, revision: 'r9' }, 404],
    [{ source: PROTOS, service: 'acme.Nothing' }, 404],
  ])('of %j is refused', async (query, status) => {
    const desk = createDescriptorDesk();
    await desk.publish(FILES);
    await expect(get(desk, query as Record<string, string>)).rejects.toMatchObject({ status });
  });

  it('is for viewers only', async () => {
    const desk = createDescriptorDesk();
    desk.app.viewer = undefined;
    await expect(get(desk, { source: PROTOS })).rejects.toMatchObject({ status: 401 });
  });
});
