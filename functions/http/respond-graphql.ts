import type { DoorResponse } from '#application/app.ts';
import { Refusal } from './refusal.ts';
import { json } from './respond.ts';

/** A refusal as GraphQL clients read it. Anything else is thrown on. */
export function respondGraphqlRefusal(error: unknown): DoorResponse {
  if (!(error instanceof Refusal)) throw error;
  const { status, problem } = error;
  const message = [problem.message, problem.cure].filter((one) => one !== undefined).join(' ');
  return json(
    status,
    { errors: [{ message, extensions: { code: problem.code } }] },
    {
      ...(status === 405 ? { allow: 'POST' } : {}),
      ...(status === 413 ? { connection: 'close' } : {}),
    },
  );
}
