import type { ProblemRule } from '#domain/problem-rule.ts';

/** A service says that it had another id before, and that id is still published: nothing was renamed. */
export const formerIdStillPublished: ProblemRule = function* ({ entries }) {
  for (const { serviceId, active, heirs = [], restored, withdrawn } of entries.values()) {
    if (active === undefined || restored !== undefined || withdrawn !== undefined) continue;
    for (const heir of heirs) {
      const claim = entries.get(heir)?.active;
      if (claim?.spec.previousServiceID !== serviceId) continue;
      yield {
        severity: 'warning',
        code: 'former-id-still-published',
        source: claim.source,
        path: claim.path,
        message: `previousServiceID names "${serviceId}", which ${active.path} in ${active.source} still publishes; both are shown.`,
        cure: `Delete ${active.path} when "${heir}" has replaced it, or remove previousServiceID.`,
        serviceId: heir,
        since: [claim.at, active.at].toSorted().at(-1) ?? claim.at,
      };
    }
  }
};
