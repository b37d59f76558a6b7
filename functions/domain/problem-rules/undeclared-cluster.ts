import type { ProblemRule } from '#domain/problem-rule.ts';

/** A cluster sends snapshots although `organisation.yaml` does not name it, so nobody said how it maps to services. */
export const undeclaredCluster: ProblemRule = function* ({
  hasOrganisation,
  organisation,
  clusters,
}) {
  if (!hasOrganisation) return;
  const declared = new Set((organisation.clusters ?? []).map(({ name }) => name));
  for (const [name, { takenAt }] of clusters) {
    if (declared.has(name)) continue;
    yield {
      severity: 'info',
      code: 'undeclared-cluster',
      source: name,
      path: '',
      message: `The cluster "${name}" sends snapshots, and organisation.yaml does not name it.`,
      cure: 'Add it to clusters in organisation.yaml with its environments, or stop sending.',
      since: takenAt,
    };
  }
};
