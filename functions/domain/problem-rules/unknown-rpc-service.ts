import type { ProblemRule } from '#domain/problem-rule.ts';

/** `grpc` names an RPC service that no contract holds. Without any contract nothing can be said. */
export const unknownRpcService: ProblemRule = function* ({ services, contracts }) {
  if (contracts.size === 0) return;
  const known = new Set(
    [...contracts.values()].flatMap((contract) =>
      contract.services.map(({ fullName }) => fullName),
    ),
  );
  for (const { serviceId, spec, claim } of services.values()) {
    for (const key of ['provides', 'consumes'] as const) {
      for (const name of new Set(spec.grpc?.[key] ?? [])) {
        if (known.has(name)) continue;
        yield {
          severity: 'warning',
          code: 'unknown-rpc-service',
          source: claim.source,
          path: claim.path,
          message: `grpc.${key} names "${name}", which no published contract contains.`,
          cure: 'Check the package and the name, or publish the FileDescriptorSet that holds it.',
          serviceId,
          since: claim.at,
        };
      }
    }
  }
};
