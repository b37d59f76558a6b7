import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** How a cluster's API server is called. */
export interface Caller {
  readonly dispatcher: Dispatcher;
  readonly origin: string;
  /** Before every path; `''` unless the server lies behind one. */
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For one try. */
  readonly requestMs: number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

export type Answer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | {
      readonly kind: 'status';
      readonly status: number;
      /** What a `Status` says about itself; absent when the body is none. */
      readonly message?: string;
    }
  | { readonly kind: 'slow' }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'unusable'; readonly why: string }
  /** `signal` ended it. */
  | { readonly kind: 'given-up' };

const TRIES = 3;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 20_000;
/** Of one answer, unpacked: what a process of 512 MiB can still parse beside others. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A GET, tried three times where another try may help; waits as long as the server asks, else with jitter. A server that
 * asks for more time than a poll has is not asked again.
 */
export async function call(caller: Caller, path: string, signal: AbortSignal): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const { answer, retryAfterMs } = await tryOnce(caller, path, signal);
    if (signal.aborted) return { kind: 'given-up' };
    if (!mayPass(answer) || tried === TRIES) return answer;
    if (retryAfterMs !== undefined && retryAfterMs > LONGEST_PAUSE_MS) return answer;
    const own = FIRST_PAUSE_MS * 2 ** (tried - 1) * (1 + caller.random());
    await caller.wait(retryAfterMs ?? own, signal);
    if (signal.aborted) return { kind: 'given-up' };
  }
}

const mayPass = (answer: Answer): boolean =>
  answer.kind === 'slow' ||
  answer.kind === 'unreachable' ||
  (answer.kind === 'status' && (answer.status === 429 || answer.status >= 500));

async function tryOnce(
  { dispatcher, origin, prefix, headers, requestMs }: Caller,
  path: string,
  signal: AbortSignal,
): Promise<{ readonly answer: Answer; readonly retryAfterMs?: number }> {
  const patience = AbortSignal.timeout(requestMs);
  try {
    const response = await dispatcher.request({
      origin,
      path: `${prefix}${path}`,
      method: 'GET',
      headers: { accept: 'application/json', 'accept-encoding': 'gzip', ...headers },
      signal: AbortSignal.any([signal, patience]),
    });
    const bytes = await bytesOf(response);
    if (bytes === undefined) return { answer: { kind: 'unusable', why: 'is too large' } };
    const answer = answerOf(response.statusCode, bytes);
    const seconds = Number(response.headers['retry-after']);
    return { answer, ...(seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}) };
  } catch (error) {
    if (patience.aborted) return { answer: { kind: 'slow' } };
    return { answer: { kind: 'unreachable', code: codeOf(error) } };
  }
}

/** Undefined when there are too many. */
async function bytesOf({
  headers,
  body,
}: Dispatcher.ResponseData): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    count += chunk.byteLength;
    if (count > MOST_BYTES) {
      body.destroy();
      return undefined;
    }
    parts.push(chunk);
  }
  const sent = Buffer.concat(parts, count);
  if (headers['content-encoding'] !== 'gzip') return sent;
  try {
    return await promisify(gunzip)(sent, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

/** Refusals come as a `Status`, or (429 of the in-flight limiter, proxies) as plain text or anything else. */
function answerOf(status: number, bytes: Uint8Array): Answer {
  const body = parse(bytes);
  if (status === 200) {
    return body === undefined ? { kind: 'unusable', why: 'is no JSON' } : { kind: 'ok', body };
  }
  const { kind, message } = (body ?? {}) as { readonly kind?: unknown; readonly message?: unknown };
  const isTold = kind === 'Status' && typeof message === 'string';
  return { kind: 'status', status, ...(isTold ? { message: message.slice(0, 300) } : {}) };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** `ECONNREFUSED`, `CERT_HAS_EXPIRED`: a word, never a message, which may quote anything. */
function codeOf(error: unknown): string {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code)) return code;
  return cause === undefined ? 'unknown' : codeOf(cause);
}
