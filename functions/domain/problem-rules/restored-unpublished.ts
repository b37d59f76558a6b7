import type { ProblemRule } from '#domain/problem-rule.ts';

/** Somebody brought a removed service back, and no source has published it since. */
export const restoredUnpublished: ProblemRule = function* ({ services }) {
  for (const { serviceId, restored, claim } of services.values()) {
    if (restored === undefined) continue;
    yield {
      severity: 'warning',
      code: 'restored-unpublished',
      source: claim.source,
      path: claim.path,
      message: `${restored.by} restored "${serviceId}", and no source has published it since.`,
      cure: `Publish ${claim.path} again.`,
      serviceId,
      since: restored.at,
    };
  }
};
