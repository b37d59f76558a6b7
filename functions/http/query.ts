import type { DoorRequest } from '#application/app.ts';
import { Refusal } from './refusal.ts';

/** `?dryRun=true` computes the receipt and writes nothing. Anything but true and false is refused. */
export function isDryRun(request: DoorRequest): boolean {
  const value = new URL(request.url).searchParams.get('dryRun') ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Refusal(
    400,
    'invalid-parameter',
    'dryRun is neither true nor false.',
    'Use ?dryRun=true.',
  );
}
