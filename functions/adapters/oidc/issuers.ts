import type { Certificates } from './key-set.ts';

/** Somebody whose tokens are believed. */
export interface Issuer {
  /** The claim `iss`, letter by letter. */
  readonly names: readonly string[];
  /** Its public keys; absent for Google, whose keys its own library fetches. */
  readonly certificates?: Certificates;
}

/** https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken */
export const GOOGLE: Issuer = { names: ['https://accounts.google.com', 'accounts.google.com'] };

/**
 * Whose token this claims to be, before anything is believed of it and any key is fetched: what is no token, signed in
 * another way than RS256, or of somebody else, is undefined and costs nothing. An issuer's name is never tried with the
 * keys of another.
 */
export function issuerOf(token: string, issuers: readonly Issuer[]): Issued | undefined {
  const [head, body, ...rest] = token.split('.');
  if (head === undefined || body === undefined || rest.length !== 1) return undefined;
  const { alg, kid } = parsed(head);
  const { iss } = parsed(body);
  if (alg !== 'RS256' || typeof kid !== 'string') return undefined;
  const issuer = issuers.find(({ names }) => names.some((name) => name === iss));
  return issuer && { issuer, keyId: kid };
}

interface Issued {
  readonly issuer: Issuer;
  readonly keyId: string;
}

function parsed(part: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    return {};
  }
}
