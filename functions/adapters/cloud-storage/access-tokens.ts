/** Says who calls Google's APIs: the part of a GoogleAuth client that a caller by REST needs. */
export interface AccessTokens {
  getAccessToken(): Promise<string | null | undefined>;
}

const SCOPES = ['https://www.googleapis.com/auth/devstorage.read_only'];

/** The credentials of the process; the library is loaded by the first call, and renews the token by itself. */
export function applicationDefault(): AccessTokens {
  let client: Promise<AccessTokens> | undefined;
  return {
    getAccessToken: async () => {
      client ??= import('google-auth-library').then(
        ({ GoogleAuth }) => new GoogleAuth({ scopes: SCOPES }),
      );
      return (await client).getAccessToken();
    },
  };
}
