import type { DoorResponse } from '#application/app.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/publication.ts';
import { Refusal } from './refusal.ts';
import { textResponse } from './text-response.ts';

/** Hosting would cache a 404 for ten minutes: every answer says that it must not be kept. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
};

export const json = (
  status: number,
  body: JsonObject,
  headers: Readonly<Record<string, string>> = {},
): DoorResponse => textResponse(status, `${JSON.stringify(body)}\n`, { ...HEADERS, ...headers });

/** 200 applied or unchanged · 409 stale, or two revisions claim one generation · 422 nothing could be used. */
export function respondReceipt(receipt: Receipt): DoorResponse {
  return json(statusOf(receipt), receipt as unknown as JsonObject);
}

export function statusOf({ outcome, problems }: Receipt): number {
  switch (outcome) {
    case 'applied':
    case 'unchanged':
      return 200;
    case 'stale':
      return 409;
    case 'refused':
      return problems.some(({ code }) => code === 'generation-conflict') ? 409 : 422;
  }
}

/** The answer to what could not even be read as a publication. */
export const respondProblems = (status: number, problems: readonly Problem[]): DoorResponse =>
  json(status, { outcome: 'refused', problems: problems as unknown as JsonObject[] });

/** The one translator of everything thrown in a door; what is not a refusal is our fault and tells nothing. */
export function respondError(error: unknown): DoorResponse {
  if (error instanceof Refusal) return respondProblems(error.status, [error.problem]);
  return respondProblems(500, [
    {
      severity: 'error',
      code: 'internal',
      path: '',
      message: 'Something went wrong on our side; nothing was stored.',
      cure: 'Send the same publication again in a minute: a repetition does no harm.',
    },
  ]);
}
