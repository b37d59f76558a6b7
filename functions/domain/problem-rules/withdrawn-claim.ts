import type { ProblemRule } from '#domain/problem-rule.ts';

/** No file publishes the service any more, as far as is known, and no complete set has said so yet. */
export const withdrawnClaim: ProblemRule = function* ({ entries }) {
  for (const { serviceId, active, withdrawn } of entries.values()) {
    if (active === undefined || withdrawn === undefined) continue;
    yield {
      severity: 'info',
      code: 'withdrawn-claim',
      source: active.source,
      path: active.path,
      message: `${active.path} no longer describes "${serviceId}"; it is shown until a complete set of ${active.source} lacks it.`,
      cure: 'Publish everything the source holds as a complete set, without refused files.',
      serviceId,
      since: withdrawn.at,
    };
  }
};
