import type { Catalogue } from '#application/catalogue.ts';
import type { Sending } from '#application/ports.ts';
import { teamsOf } from '#application/teams-of.ts';
import { compact } from '#domain/compact.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Problem } from '#domain/problem.ts';

/** A channel that can't be written to, as a problem of the spec that names it. */
export function noticeProblem(
  catalogue: Catalogue,
  { team, recipient }: Notice,
  { code, why, cure }: Sending & { readonly kind: 'refused' },
): { readonly source: string; readonly problem: Problem } {
  const services = teamsOf(catalogue).get(team)?.services ?? [];
  const naming = services.find(({ spec: { contact } }) =>
    [contact?.email, ...Object.values(contact?.slack ?? {})].includes(recipient?.to ?? ''),
  );
  const problem: Problem = compact({
    severity: 'warning',
    code: `notice-${code.replaceAll('_', '-')}`,
    path: naming?.claim.path ?? '',
    message: `${team} could not be told: ${why}`,
    cure,
    serviceId: naming?.serviceId,
  });
  return { source: naming?.claim.source ?? 'notices', problem };
}
