import type { ProblemRule } from '#domain/problem-rule.ts';

/** `dependsOn` names a service that nobody published, or that was removed. */
export const unknownDependency: ProblemRule = function* ({ services, entries, currentId }) {
  for (const { serviceId, spec, claim } of services.values()) {
    for (const id of new Set(spec.dependsOn ?? [])) {
      if (currentId(id) !== undefined) continue;
      const removed = entries.get(id)?.removed;
      yield {
        severity: 'warning',
        code: removed ? 'removed-dependency' : 'unknown-dependency',
        source: claim.source,
        path: claim.path,
        message: removed
          ? `dependsOn names "${id}", which was removed by ${removed.source} at ${removed.revision}.`
          : `dependsOn names "${id}", and no service of that id was published.`,
        cure: removed
          ? `Remove "${id}" from dependsOn, or name what replaced it.`
          : 'Check the spelling, or ask its team to publish a spec.',
        serviceId,
        since: removed !== undefined && removed.at > claim.at ? removed.at : claim.at,
      };
    }
  }
};
