import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { Posted, WebhookPoster } from '#application/ports.ts';
import { isPublicAddress } from './public-addresses.ts';

export interface WebhookPosterOptions {
  /** Receivers on this machine are fine, by http too. */
  readonly local: boolean;
  /** Default: that of the platform. */
  readonly resolve?: typeof resolve;
  readonly milliseconds?: number;
}

/** A receiver has to say that it took the event, and to think about it later. */
const PATIENCE_MILLISECONDS = 10_000;
/** Of the answer only its status is of interest. */
const MOST_BYTES = 16_384;

class ForbiddenAddressError extends Error {}

/**
 * POSTs to addresses that others named. The connection goes to the very address that was judged, so that a name which
 * leads elsewhere a moment later gains nothing; redirects are not followed.
 */
export function createWebhookPoster(options: WebhookPosterOptions): WebhookPoster {
  const { local, milliseconds = PATIENCE_MILLISECONDS } = options;
  const agent = new Agent({
    connect: { lookup: judged(options.resolve ?? resolve, local), timeout: milliseconds },
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    maxResponseSize: MOST_BYTES,
    keepAliveTimeout: 1_000,
  });
  return {
    post: async ({ url, headers, body }) => {
      const forbidden = forbiddenUrl(new URL(url), local);
      if (forbidden !== undefined) return { kind: 'forbidden', why: forbidden };
      try {
        const { origin, pathname, search } = new URL(url);
        const answer = await agent.request({
          origin,
          path: pathname + search,
          method: 'POST',
          headers,
          body,
          signal: AbortSignal.timeout(milliseconds),
        });
        await answer.body.dump({ limit: MOST_BYTES }).catch(() => undefined);
        return { kind: 'answered', status: answer.statusCode };
      } catch (error) {
        return postedOf(error);
      }
    },
    close: () => agent.destroy(),
  };
}

/** An address that is no name is never looked up: it is judged here. */
function forbiddenUrl({ protocol, hostname }: URL, local: boolean): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  const isOwn = local && (address === 'localhost' || isLoopback(address));
  if (protocol !== 'https:' && !(isOwn && protocol === 'http:')) return 'The address is not https.';
  if (isIP(address) !== 0 && !isPublicAddress(address, local)) return NOT_PUBLIC;
  return undefined;
}

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && isPublicAddress(address, true) && !isPublicAddress(address, false);

const NOT_PUBLIC = 'The address leads into a private network.';

/** Looks a name up, and refuses it when any of its addresses is not public. */
function judged(look: typeof resolve, local: boolean): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return callback(error ?? new Error('No address.'), '', 4);
      if (addresses.some(({ address }) => !isPublicAddress(address, local))) {
        return callback(new ForbiddenAddressError(NOT_PUBLIC), '', 4);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

function postedOf(error: unknown): Posted {
  if (error instanceof ForbiddenAddressError) return { kind: 'forbidden', why: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', why: why.slice(0, 200).toWellFormed() };
}
