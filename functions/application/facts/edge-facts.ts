import { edgesOf } from '#application/edges-of.ts';
import { compact } from '#domain/compact.ts';
import type { Edge } from '#domain/edge.ts';
import { type FactValue, unknownFact } from '#domain/facts/rule-facts.ts';
import { standingFacts } from '#domain/facts/service-facts.ts';
import { type Contracted, deprecationOf } from './contract-facts.ts';

/** What a service depends on, then what depends on it. */
export function edgeFacts(catalogue: Contracted, serviceId: string): readonly FactValue[] {
  const { from, to } = edgesOf(catalogue);
  return [
    ...(from.get(serviceId) ?? []).map((edge) => edgeFact(catalogue, edge, 'outgoing', edge.to)),
    ...(to.get(serviceId) ?? []).map((edge) => edgeFact(catalogue, edge, 'incoming', edge.from)),
  ];
}

function edgeFact(
  catalogue: Contracted,
  { from, to, evidence }: Edge,
  direction: 'outgoing' | 'incoming',
  other: string,
): FactValue {
  const told = {
    direction,
    from,
    to,
    other,
    kinds: [...new Set(evidence.map(({ kind }) => kind))],
    rpcServices: evidence
      .filter(({ kind }) => kind === 'GRPC_CONSUMES')
      .map(({ detail }) => ({ fullName: detail, deprecated: deprecationOf(catalogue, detail) })),
  };
  const service = catalogue.services.get(other);
  if (service === undefined) {
    const unknown = unknownFact(`no spec of ${other} is known`);
    return { ...told, team: unknown, lifecycle: unknown, tier: unknown };
  }
  return compact({ ...told, team: service.spec.teamName, ...standingFacts(service.spec) });
}
