import { baseOf } from './base-of.ts';
import { Failure } from './failure.ts';

/** What of an answer tells who gave it. */
export interface OddAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
}

/** Says what came instead of an answer of a dashboard, and what to do about it. */
export function oddAnswer(url: URL, { status, header }: OddAnswer): Failure {
  const kind = header('content-type')?.split(';')[0]?.trim();
  const what = status < 300 && kind ? `with ${kind}, which is no answer of a dashboard` : '';
  const told = [`${baseOf(url)} answered ${status}`, what].filter((part) => part !== '').join(' ');
  return new Failure(`${told}.`, cureOf(status, header('location')));
}

function cureOf(status: number, location: string | undefined): string {
  if (status >= 300 && status < 400) {
    return `It leads ${location === undefined ? 'elsewhere' : `to ${location}`}, perhaps to sign in. Give the address of the dashboard itself in --url (or $MSD_URL).`;
  }
  if (status === 401) return 'Set $MSD_TOKEN (or --token) to a token that is valid now.';
  if (status === 403) return 'This token may not ask here: who runs the dashboard gives the right.';
  if (status === 404) return 'Check --url (or $MSD_URL): no dashboard of this version is there.';
  if (status === 429 || status >= 500) return 'The server is in trouble: try again later.';
  return 'Check --url (or $MSD_URL): is a dashboard of this version there?';
}
