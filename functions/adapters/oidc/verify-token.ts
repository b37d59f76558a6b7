import type { OAuth2Client } from 'google-auth-library';

/** What Google says about the bearer of a token. */
export interface Claims {
  readonly email: string;
  readonly name?: string;
  /** The Workspace domain that the account belongs to. */
  readonly domain?: string;
}

/** Public keys (PEM) by key id. */
export type Certificates = () => Promise<Readonly<Record<string, string>>>;

/**
 * Verifies Google's OIDC tokens: RS256, issuer, audience, lifetime, verified e-mail. Undefined for every token that is
 * not good. Throws when Google's keys can't be had: then nobody is a stranger yet, and the caller should come again.
 * https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken
 */
export function createTokenVerifier(
  audience: string,
  certificates?: Certificates,
): (token: string) => Promise<Claims | undefined> {
  let loaded: Promise<OAuth2Client> | undefined;
  return async (token) => {
    if (!isRs256(token)) return undefined;
    loaded ??= import('google-auth-library').then((library) => new library.OAuth2Client());
    const client = await loaded;
    const keys = certificates
      ? await certificates()
      : (await client.getFederatedSignonCertsAsync()).certs;
    try {
      const ticket = await client.verifySignedJwtWithCertsAsync(token, keys, audience, ISSUERS);
      const claims = ticket.getPayload();
      if (!claims?.email || claims.email_verified !== true) return undefined;
      return {
        email: claims.email.toLowerCase(),
        ...(claims.name === undefined ? {} : { name: claims.name }),
        ...(claims.hd === undefined ? {} : { domain: claims.hd.toLowerCase() }),
      };
    } catch {
      // The library's messages quote the token: nobody must see them.
      return undefined;
    }
  };
}

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

/** Looked at before any key is fetched: what is no token, or signed in another way, costs nothing. */
function isRs256(token: string): boolean {
  const [header, ...rest] = token.split('.');
  if (rest.length !== 2 || header === undefined) return false;
  try {
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg?: unknown };
    return alg === 'RS256';
  } catch {
    return false;
  }
}
