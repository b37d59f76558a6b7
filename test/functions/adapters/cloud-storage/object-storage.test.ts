import { describe, expect, it } from 'vitest';
import { createCloudStorage } from '#adapters/cloud-storage/object-storage.ts';

const pointer = { bucket: 'acme', object: 'main/a b.binpb', generation: '17', sha256: '' };

function storageThat(answer: () => Response) {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  const storage = createCloudStorage({
    buckets: ['acme'],
    auth: { getAccessToken: async () => 'ya29.token' },
    fetch: async (url, init) => {
      calls.push({ url, init });
      return answer();
    },
  });
  return { storage, calls };
}

describe('An object of Cloud Storage', () => {
  it('is read by bucket, name and generation, with our token and without following redirects', async () => {
    const { storage, calls } = storageThat(() => new Response('12345'));
    expect(await storage.read(pointer, 5)).toEqual({ kind: 'read', bytes: Buffer.from('12345') });
    expect(calls[0]?.url).toBe(
      'https://storage.googleapis.com/storage/v1/b/acme/o/main%2Fa%20b.binpb?alt=media&generation=17',
    );
    expect(calls[0]?.init).toMatchObject({
      redirect: 'error',
      headers: { authorization: 'Bearer ya29.token' },
    });
  });

  it('of another bucket is not even asked for', async () => {
    const { storage, calls } = storageThat(() => new Response(''));
    expect(await storage.read({ ...pointer, bucket: 'other' }, 5)).toEqual({
      kind: 'foreign-bucket',
    });
    expect(calls).toHaveLength(0);
  });

  it('is not held beyond the limit, whatever its length says', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        given += 1_000;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    const { storage } = storageThat(
      () => new Response(endless, { headers: { 'content-length': '10' } }),
    );
    expect(await storage.read(pointer, 5_000)).toEqual({ kind: 'too-large' });
    expect(given).toBeLessThan(10_000);
  });

  it('may be missing, which stays so', async () => {
    const { storage } = storageThat(() => new Response('', { status: 404 }));
    expect(await storage.read(pointer, 5)).toEqual({ kind: 'missing' });
  });

  it.each([401, 403, 429, 500, 503])(
    'is a fault that may pass when Google says %i',
    async (status) => {
      const { storage } = storageThat(() => new Response('secret words', { status }));
      await expect(storage.read(pointer, 5)).rejects.toThrow(new RegExp(`HTTP ${status}\\.$`));
    },
  );
});
