import type { ProblemRule } from '#domain/problem-rule.ts';

/** A service says that it had another id before, and that id already leads to another service. */
export const formerIdTaken: ProblemRule = function* ({ entries }) {
  for (const { serviceId, renamedTo, heirs = [] } of entries.values()) {
    if (renamedTo === undefined || entries.get(renamedTo)?.active === undefined) continue;
    for (const heir of heirs) {
      const claim = entries.get(heir)?.active;
      if (heir === renamedTo || claim?.spec.previousServiceID !== serviceId) continue;
      yield {
        severity: 'warning',
        code: 'former-id-taken',
        source: claim.source,
        path: claim.path,
        message: `previousServiceID names "${serviceId}", which was renamed to "${renamedTo}" before.`,
        cure: 'Remove previousServiceID: one id can only become one other.',
        serviceId: heir,
        since: claim.at,
      };
    }
  }
};
