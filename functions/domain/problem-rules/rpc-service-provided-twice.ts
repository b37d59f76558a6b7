import { latest } from '#domain/latest.ts';
import type { ProblemRule } from '#domain/problem-rule.ts';

/** Two services say that they serve the same RPC service: told on each of them. */
export const rpcServiceProvidedTwice: ProblemRule = function* ({ services }) {
  const pairs = [...services.values()].flatMap((service) =>
    [...new Set(service.spec.grpc?.provides ?? [])].map((name) => ({ name, service })),
  );
  for (const [name, providers] of Map.groupBy(pairs, (pair) => pair.name)) {
    if (providers.length < 2) continue;
    const since = latest(providers.map(({ service }) => service.claim.at));
    for (const { service } of providers) {
      const others = providers.filter((one) => one.service !== service);
      yield {
        severity: 'warning',
        code: 'rpc-service-provided-twice',
        source: service.claim.source,
        path: service.claim.path,
        message: `grpc.provides names "${name}", which ${others.map((one) => one.service.serviceId).join(' and ')} says it provides as well.`,
        cure: 'Leave it with the service that owns the contract.',
        serviceId: service.serviceId,
        since,
      };
    }
  }
};
