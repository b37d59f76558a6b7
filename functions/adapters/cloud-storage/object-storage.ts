import type { ObjectStorage, StoredObject } from '#application/ports.ts';
import { type AccessTokens, applicationDefault } from './access-tokens.ts';

/** The part of `fetch` that reading needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface CloudStorageOptions {
  /** The only buckets that are read, whatever a message says. */
  readonly buckets: readonly string[];
  readonly fetch?: Fetch;
  /** Default: the credentials of the process. */
  readonly auth?: AccessTokens;
}

const API = 'https://storage.googleapis.com/storage/v1';
const PATIENCE = 60_000;

/**
 * Objects of a few known buckets, by REST: https://cloud.google.com/storage/docs/json_api/v1/objects/get. Throws when
 * Google can't be reached or does not let us in, which may pass.
 */
export function createCloudStorage(options: CloudStorageOptions): ObjectStorage {
  const auth = options.auth ?? applicationDefault();
  const get = options.fetch ?? ((url, init) => fetch(url, init));
  return {
    read: async ({ bucket, object, generation }, maxBytes) => {
      if (!options.buckets.includes(bucket)) return { kind: 'foreign-bucket' };
      const query = new URLSearchParams({ alt: 'media', generation });
      const response = await get(
        `${API}/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(object)}?${query}`,
        {
          headers: { authorization: `Bearer ${(await auth.getAccessToken()) ?? ''}` },
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        },
      );
      if (response.ok) return collect(response, maxBytes);
      await response.body?.cancel();
      if (response.status === 404) return { kind: 'missing' };
      throw new Error(
        `Cloud Storage did not give an object of the bucket ${bucket}: HTTP ${response.status}.`,
      );
    },
  };
}

/** Counted while it comes in: no header is believed, and nothing beyond the limit is held. */
async function collect(response: Response, maxBytes: number): Promise<StoredObject> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    count += chunk.byteLength;
    if (count > maxBytes) return { kind: 'too-large' };
    parts.push(chunk);
  }
  return { kind: 'read', bytes: Buffer.concat(parts, count) };
}
