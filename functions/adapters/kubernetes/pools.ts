import { createHash } from 'node:crypto';
import type { RequestOptions } from 'node:https';
import type { Dispatcher } from 'undici';

/**
 * At most so many connections to a cluster (as many as single namespaces are listed at once), kept from poll to poll. Over HTTP/1.1: where a server hangs up just as a stream
 * of HTTP/2 is opened, undici leaves the stream's error to nobody, and Node ends the process.
 */
const POOL = { connections: 8, allowH2: false } as const;

export const TLS_FIELDS = [
  'ca',
  'cert',
  'key',
  'passphrase',
  'servername',
  'rejectUnauthorized',
] as const;
export type Tls = Pick<RequestOptions, (typeof TLS_FIELDS)[number]>;

export interface Pools {
  /** The pool of this name, or a new one when what it trusts or shows has changed. */
  poolOf(name: string, tls: Tls, proxy?: string): Promise<Dispatcher>;
  close(): Promise<void>;
}

/** One pool of connections a cluster. */
export function createPools(): Pools {
  const pools = new Map<string, { readonly digest: string; readonly dispatcher: Dispatcher }>();
  return {
    poolOf: async (name, tls, proxy) => {
      const { Agent, ProxyAgent } = await import('undici');
      const digest = digestOf([
        proxy ?? '',
        ...TLS_FIELDS.map((field) => String(tls[field] ?? '')),
      ]);
      const known = pools.get(name);
      if (known?.digest === digest) return known.dispatcher;
      known?.dispatcher.close().catch(() => undefined);
      const dispatcher =
        proxy === undefined
          ? new Agent({ ...POOL, connect: { ...tls, keepAlive: true } })
          : new ProxyAgent({ ...POOL, uri: proxy, requestTls: tls });
      pools.set(name, { digest, dispatcher });
      return dispatcher;
    },
    close: async () => {
      await Promise.all([...pools.values()].map(({ dispatcher }) => dispatcher.close()));
      pools.clear();
    },
  };
}

export const digestOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');
