import { gzipSync } from 'node:zlib';
import type { Receipt } from '#domain/publication.ts';

export interface ExampleTarget {
  /** Where the doors answer, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The present (ISO): the snapshots are moved to it. */
  readonly now: string;
  readonly fetch?: typeof fetch;
}

export interface Publication {
  readonly path: string;
  readonly type: 'application/json' | 'application/x-protobuf';
  readonly content: Uint8Array | object;
  /** That something newer is in force already is no failure. */
  readonly mayBeLate?: boolean;
}

/** Publishes through a door. Throws what the door said when it refused. */
export async function post(
  { url, fetch: send = fetch }: ExampleTarget,
  { path, type, content, mayBeLate = false }: Publication,
): Promise<Receipt> {
  const body = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const compress = !path.startsWith('/api/specs');
  const response = await send(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': type, ...(compress ? { 'content-encoding': 'gzip' } : {}) },
    body: new Uint8Array(compress ? gzipSync(body) : body),
  });
  const text = await response.text();
  if (response.ok || (mayBeLate && response.status === 409)) return JSON.parse(text) as Receipt;
  throw new Error(`${path.split('?')[0]} answered ${response.status}: ${text.slice(0, 2_000)}`);
}
