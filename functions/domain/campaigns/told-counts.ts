import type { JsonObject } from '#domain/json.ts';
import type { Verdict } from '#domain/todos/judgement.ts';

/** What there is to do when a campaign begins, as the change tells it. */
export const toldCounts = (counts: Readonly<Record<Verdict, number>>): JsonObject => ({
  open: counts.OPEN,
  satisfied: counts.SATISFIED,
  notApplicable: counts.NOT_APPLICABLE,
  cannotTell: counts.CANNOT_TELL,
});
