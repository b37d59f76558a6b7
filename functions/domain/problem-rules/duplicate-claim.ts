import { latest } from '#domain/latest.ts';
import type { ProblemRule } from '#domain/problem-rule.ts';
import type { Claim } from '#domain/service.ts';

/** Two files say that they describe the same service: told on each of them, naming the other. */
export const duplicateClaim: ProblemRule = function* ({ entries }) {
  for (const { serviceId, active, contenders } of entries.values()) {
    const claims = active === undefined ? contenders : [active, ...contenders];
    if (claims.length < 2) continue;
    const since = latest(claims.map(({ at }) => at));
    for (const claim of claims) {
      const others = claims.filter((one) => one !== claim).map(nameOf);
      yield {
        severity: 'error',
        code: 'duplicate-service',
        source: claim.source,
        path: claim.path,
        message: `serviceID "${serviceId}" is also claimed by ${others.join(' and ')}. ${outcome(claim, active)}`,
        cure: 'Give one of the services another serviceID, or delete the file that is too many.',
        serviceId,
        since,
      };
    }
  }
};

const nameOf = ({ source, path }: Claim): string => `${path} in ${source}`;

function outcome(claim: Claim, active: Claim | undefined): string {
  if (active === undefined) return 'Neither is shown until one gives way.';
  return claim === active
    ? 'This file had it first and is shown.'
    : `${nameOf(active)} had it first and is shown.`;
}
