import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Failure } from './failure.ts';
import { isOn, type Options, textOf } from './options.ts';
import { readReceipt, type SentReceipt } from './receipt.ts';
import { retryAfter, send } from './send.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface Delivery {
  /** Of the door: `/api/specs`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Whether the door takes gzip. */
  readonly mayCompress: boolean;
}

const COMPRESS_FROM = 64 * 1_024;
const ASK_AGAIN_MS = 2_000;
/** A publication that takes longer is followed on the page. */
const FOLLOW_MS = 10 * 60_000;

/** Posts a publication to the dashboard that the options name, and waits for the receipt. */
export async function deliver(
  delivery: Delivery,
  options: Options,
  terminal: Terminal,
): Promise<SentReceipt> {
  const url = addressOf(delivery, options);
  const authorization = authorizationOf(options);
  const compress = delivery.mayCompress && delivery.body.byteLength >= COMPRESS_FROM;
  const bar = terminal.progress('Sending');
  const answer = await send({
    method: 'POST',
    url,
    headers: {
      ...authorization,
      accept: 'application/json',
      'content-type': delivery.contentType,
      ...(compress ? { 'content-encoding': 'gzip' } : {}),
    },
    body: compress ? gzipSync(delivery.body) : delivery.body,
    onProgress: bar.update,
  }).finally(bar.end);
  const receipt = readReceipt(url, answer);
  if (receipt.outcome !== 'applying') return receipt;
  // The token goes to no other server.
  const address = answer.header('location');
  if (address === undefined) return receipt;
  const headers = new URL(address, url).origin === url.origin ? authorization : {};
  return follow(new URL(address, url), headers, retryAfter(answer));
}

/** Asks for the receipt of a large publication until it is applied. */
async function follow(
  url: URL,
  headers: Readonly<Record<string, string>>,
  firstWait: number | undefined,
): Promise<SentReceipt> {
  const end = Date.now() + FOLLOW_MS;
  let wait = firstWait;
  while (Date.now() < end) {
    await delay(wait ?? ASK_AGAIN_MS);
    const answer = await send({ method: 'GET', url, headers, body: new Uint8Array() });
    const receipt = readReceipt(url, answer);
    if (receipt.outcome !== 'applying') return receipt;
    wait = retryAfter(answer);
  }
  throw new Failure('It is still being applied after ten minutes.', `Look at ${url}.`);
}

/** A path of the dashboard that the options name. */
export function addressOf(
  { path, query }: Pick<Delivery, 'path' | 'query'>,
  options: Options,
): URL {
  const base = textOf(options, 'url') ?? (process.env.MSD_URL || 'http://127.0.0.1:8080');
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new UsageError(
      'The address of the dashboard is not usable.',
      /^[\w.-]+(:\d+)?(\/|$)/.test(base)
        ? `It lacks http:// or https://: did you mean http://${base}?`
        : 'Give --url (or $MSD_URL) such as https://dashboard.example.com, without user and password.',
    );
  }
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.hash = '';
  const sent = { ...query, ...(isOn(options, 'dry-run') ? { dryRun: 'true' } : {}) };
  for (const [name, values] of Object.entries(sent)) {
    const [first, ...others] = values === undefined ? [] : [values].flat();
    if (first !== undefined) url.searchParams.set(name, first);
    for (const value of others) url.searchParams.append(name, value);
  }
  return ofFairLength(url);
}

/** Node takes 16,384 bytes of address and headers; a token has its share. */
const LONGEST_ADDRESS = 12_000;

function ofFairLength(url: URL): URL {
  if (url.href.length <= LONGEST_ADDRESS) return url;
  throw new UsageError(
    `What is to be sent beside the file has ${url.href.length.toLocaleString('en')} characters as an address; ${LONGEST_ADDRESS.toLocaleString('en')} are taken.`,
    'Acknowledge all inside a package or message at once (acme.v1.*), with shorter reasons.',
  );
}

export function authorizationOf(options: Options): Readonly<Record<string, string>> {
  const token = textOf(options, 'token') ?? process.env.MSD_TOKEN;
  if (!token) return {};
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      'The token holds characters that no token has.',
      'Check $MSD_TOKEN: is there a space or a line break in it?',
    );
  }
  return { authorization: `Bearer ${token}` };
}
