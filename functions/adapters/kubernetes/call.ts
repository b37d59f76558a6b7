import type { Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, readAnswer } from './answer-body.ts';
import { type PrunedKey, pruneJson } from './prune-json.ts';
import { retryAfterOf } from './retry-after.ts';

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
  readonly meter: Meter;
}

/** Is told what is sent and what comes back, as it goes over the wire. */
export interface Meter {
  sent(): void;
  received(bytes: number): void;
}

export type Answer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | {
      readonly kind: 'status';
      readonly status: number;
      /** What a `Status` says about itself; absent when the body is none. */
      readonly message?: string;
      /** `ResourceVersionTooLarge`: one word, of the first cause. */
      readonly cause?: string;
    }
  | { readonly kind: 'slow' }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'unusable'; readonly why: string }
  /** `signal` ended it. */
  | { readonly kind: 'given-up' };

/** What is asked: a path with its query, and in which form. */
export interface Asked {
  readonly path: string;
  /** Default: JSON as it is. */
  readonly accept?: string;
  /** What of the answer is emptied before it is parsed. */
  readonly pruned?: readonly PrunedKey[];
}

const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;

/** An answer that stays the same however often it is asked for: the state it needs lies in the future of the server. */
export const isTooNew = (answer: Answer): boolean =>
  answer.kind === 'status' && answer.cause === 'ResourceVersionTooLarge';

/**
 * A GET, tried three times where another try may help, after pauses of random length so that many callers don't come back
 * together, and not before the moment the server names. A server that asks for more time than a poll has is not asked
 * again.
 */
export async function call(caller: Caller, asked: Asked, signal: AbortSignal): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const { answer, retryAfterMs = 0 } = await tryOnce(caller, asked, signal);
    if (signal.aborted) return { kind: 'given-up' };
    if (!mayPass(answer) || tried === TRIES || retryAfterMs > LONGEST_PAUSE_MS) return answer;
    const own = FIRST_PAUSE_MS * 2 ** (tried - 1) * caller.random();
    await caller.wait(Math.min(retryAfterMs + own, LONGEST_PAUSE_MS), signal);
    if (signal.aborted) return { kind: 'given-up' };
  }
}

const mayPass = (answer: Answer): boolean =>
  answer.kind === 'slow' ||
  answer.kind === 'unreachable' ||
  (answer.kind === 'status' &&
    (answer.status === 429 || answer.status >= 500) &&
    !isTooNew(answer));

async function tryOnce(
  { dispatcher, origin, prefix, headers, requestMs, meter }: Caller,
  { path, accept = 'application/json', pruned = [] }: Asked,
  signal: AbortSignal,
): Promise<{ readonly answer: Answer; readonly retryAfterMs?: number }> {
  const patience = AbortSignal.timeout(requestMs);
  try {
    meter.sent();
    const response = await dispatcher.request({
      origin,
      path: `${prefix}${path}`,
      method: 'GET',
      headers: { accept, 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
      signal: AbortSignal.any([signal, patience]),
    });
    const body = await readAnswer(response, (bytes) => meter.received(bytes));
    if (body.kind === 'unusable') return { answer: body };
    const retryAfterMs = retryAfterOf(response.headers, Date.now());
    return {
      answer: answerOf(response.statusCode, body.bytes, pruned),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    if (patience.aborted) return { answer: { kind: 'slow' } };
    return { answer: { kind: 'unreachable', code: codeOf(error) } };
  }
}

/** Refusals come as a `Status`, or (429 of the in-flight limiter, proxies) as plain text or anything else. */
function answerOf(status: number, bytes: Buffer, pruned: readonly PrunedKey[]): Answer {
  const body = parse(status === 200 ? pruneJson(bytes, pruned) : bytes);
  if (status === 200) {
    return body === undefined ? { kind: 'unusable', why: 'is no JSON' } : { kind: 'ok', body };
  }
  const { kind, message, details } = (body ?? {}) as {
    readonly kind?: unknown;
    readonly message?: unknown;
    readonly details?: { readonly causes?: readonly { readonly reason?: unknown }[] | null } | null;
  };
  if (kind !== 'Status' || typeof message !== 'string') return { kind: 'status', status };
  const cause = details?.causes?.[0]?.reason;
  return {
    kind: 'status',
    status,
    message: message.slice(0, 300),
    ...(typeof cause === 'string' ? { cause } : {}),
  };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** `ECONNREFUSED`, `CERT_HAS_EXPIRED`: a word, never a message, which may quote anything. */
function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code)) return code;
  return cause === undefined ? 'unknown' : codeOf(cause);
}
