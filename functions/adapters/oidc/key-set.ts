import { createPublicKey, type JsonWebKey } from 'node:crypto';
import * as v from 'valibot';

/** Public keys (PEM) by key id. */
type Keys = Readonly<Record<string, string>>;

/** `keyId` is the one that is looked for; it may be missing in what comes. */
export type Certificates = (keyId: string) => Promise<Keys>;

export interface KeySetOptions {
  /** The `jwks_uri` of the issuer. */
  readonly url: string;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds of any clock that runs on. */
  readonly now?: () => number;
}

const FRESH_MS = 10 * 60_000;
/** How often strangers with keys nobody knows can make us ask. */
const PAUSE_MS = 60_000;
/** How long keys serve while their issuer is away. */
const USABLE_MS = 24 * 3_600_000;
const PATIENCE_MS = 10_000;

/**
 * The keys of an issuer, from its JSON Web Key Set: fetched when first needed, kept for ten minutes, and fetched earlier
 * (once a minute at most) for a key that is not among them, which is how a rotation shows. Throws when there are none.
 * https://www.rfc-editor.org/rfc/rfc7517
 */
export function createKeySet(options: KeySetOptions): Certificates {
  const now = options.now ?? (() => performance.now());
  let held: { readonly keys: Keys; readonly at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<Keys> | undefined;
  const ask = async (): Promise<Keys> => {
    askedAt = now();
    const keys = await fetchKeys(options);
    held = { keys, at: now() };
    return keys;
  };
  return async (keyId) => {
    const age = held === undefined ? Number.POSITIVE_INFINITY : now() - held.at;
    const usable = age < USABLE_MS ? held?.keys : undefined;
    const isFresh = usable !== undefined && Object.hasOwn(usable, keyId) && age < FRESH_MS;
    if (usable && (isFresh || now() - askedAt < PAUSE_MS)) return usable;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking.catch((error: unknown) => {
      if (usable) return usable;
      throw error;
    });
  };
}

/** https://www.rfc-editor.org/rfc/rfc7517#section-5 */
const keySetSchema = v.object({ keys: v.array(v.looseObject({ kty: v.string() })) });
export interface KeySet {
  readonly keys: readonly object[];
}
const rsaSchema = v.looseObject({
  kty: v.literal('RSA'),
  kid: v.string(),
  n: v.string(),
  e: v.string(),
  use: v.optional(v.literal('sig')),
});

async function fetchKeys({ url, fetch: own = fetch }: KeySetOptions): Promise<Keys> {
  const response = await own(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The keys at ${url} can't be had: HTTP ${response.status}.`);
  const parsed = v.safeParse(keySetSchema, await response.json());
  if (!parsed.success) throw new Error(`What ${url} answers is no JSON Web Key Set.`);
  return keysIn(parsed.output);
}

/** Keys of other kinds, and for encryption, are for others. */
export function keysIn(set: KeySet | undefined): Keys {
  const usable = (set?.keys ?? []).filter((key) => v.is(rsaSchema, key));
  return Object.fromEntries(usable.map((key) => [key.kid, pemOf(key)]));
}

const pemOf = ({ n, e }: Pick<JsonWebKey, 'n' | 'e'>): string =>
  createPublicKey({ key: { kty: 'RSA', n, e } as JsonWebKey, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
