import type { AppWith, DoorRequest, DoorResponse } from '#application/app.ts';
import { forgetMessageProblems, recordMessageProblems } from '#application/message-problems.ts';
import type { Problem } from '#domain/problem.ts';
import { SOURCE_NAME } from '#domain/publication.ts';
import { requirePublisher } from './authorize.ts';
import { type PushedMessage, wayOf } from './envelope.ts';
import { json, respondError } from './respond.ts';

/** Refusals that whoever runs the dashboard can lift: the message stays with Pub/Sub, which tries again. */
const MAY_PASS = new Set([401, 403, 408, 425, 429]);

/**
 * Answers a pushed message as the same publication would be answered when it is sent directly. What will never be taken is acknowledged all
 * the same, for sending it again would not help, and stands as a problem of its source; everything else that went wrong
 * is left to Pub/Sub to send again, and in the end to its dead letters.
 */
export async function servePush(
  app: AppWith<'bus'>,
  request: DoorRequest,
  message: PushedMessage,
  take: () => Promise<DoorResponse>,
): Promise<DoorResponse> {
  const response = await take().catch(respondRefusal);
  const body = await response.clone().json();
  const source = sourceOf(message, body);
  if (response.ok) {
    if (source !== undefined) await forgetMessageProblems(app, source);
    return response;
  }
  if (response.status >= 500 || MAY_PASS.has(response.status)) return response;
  const unrecorded = unrecordedProblems(body);
  if (unrecorded.length > 0) {
    await requirePublisher(app, request, source ?? 'events');
    await recordMessageProblems(app, source ?? wayOf(message), unrecorded);
  }
  return json(200, { ...body, acknowledged: true });
}

/** A fault of ours is thrown on, so that it is reported. */
function respondRefusal(error: unknown): DoorResponse {
  const response = respondError(error);
  if (response.status === 500) throw error;
  return response;
}

/** A receipt names the source; before one is reached, the attributes must do. */
function sourceOf({ attributes }: PushedMessage, body: unknown): string | undefined {
  const named = [(body as { source?: unknown }).source, attributes.source];
  return named.find((one) => typeof one === 'string' && SOURCE_NAME.test(one)) as
    | string
    | undefined;
}

/** What a refused publication left of its own accord is on the problems page already; being late is no problem. */
function unrecordedProblems(body: unknown): readonly Problem[] {
  const {
    source,
    outcome,
    problems = [],
  } = body as {
    readonly source?: unknown;
    readonly outcome?: unknown;
    readonly problems?: readonly Problem[];
  };
  if (outcome === 'stale') return [];
  if (source === undefined) return problems;
  return problems.filter(({ code }) => code === 'generation-conflict');
}
