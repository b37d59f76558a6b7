import type { ProblemRule } from '#domain/problem-rule.ts';
import type { Spec } from '#domain/spec.ts';

/** A spec names an environment or cluster that `organisation.yaml` does not declare. */
export const unknownEnvironment: ProblemRule = function* ({ organisation, services }) {
  const clusters = new Set((organisation.clusters ?? []).map(({ name }) => name));
  const environments = new Set([
    ...(organisation.environments ?? []).map(({ name }) => name),
    ...(organisation.clusters ?? []).flatMap((cluster) => cluster.environments),
  ]);
  for (const { serviceId, spec, claim } of services.values()) {
    for (const { key, kind, name } of namesIn(spec)) {
      const known = kind === 'environment' ? environments : clusters;
      if (known.size === 0 || known.has(name)) continue;
      yield {
        severity: 'warning',
        code: `unknown-${kind}`,
        source: claim.source,
        path: claim.path,
        message: `${key} names the ${kind} "${name}", which organisation.yaml does not declare.`,
        cure: `Use one of ${[...known].join(', ')}, or declare it in organisation.yaml.`,
        serviceId,
        since: claim.at,
      };
    }
  }
};

interface Named {
  readonly key: string;
  readonly kind: 'environment' | 'cluster';
  readonly name: string;
}

function* namesIn({ environments, resources }: Spec): Generator<Named> {
  for (const [name, { cluster }] of Object.entries(environments ?? {})) {
    yield { key: 'environments', kind: 'environment', name };
    if (cluster !== undefined) {
      yield { key: `environments.${name}.cluster`, kind: 'cluster', name: cluster };
    }
  }
  for (const [index, { environment }] of (resources ?? []).entries()) {
    if (environment === undefined) continue;
    yield { key: `resources[${index}].environment`, kind: 'environment', name: environment };
  }
}
