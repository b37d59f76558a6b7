import type { JsonObject } from '#domain/json.ts';
import { ago } from '#examples/epoch.ts';

/** One entry of `status.conditions`; it holds for so many minutes. */
export const condition = (
  type: string,
  holds: boolean,
  reason: string,
  minutes: number,
): JsonObject => ({
  type,
  status: holds ? 'True' : 'False',
  reason,
  message: `${type}: ${reason}`,
  lastTransitionTime: ago(minutes),
});

/** Deployments also say when they last took a step. */
export const progress = (
  type: string,
  holds: boolean,
  reason: string,
  minutes: number,
  steppedMinutes = minutes,
): JsonObject => ({
  ...condition(type, holds, reason, minutes),
  lastUpdateTime: ago(steppedMinutes),
});
