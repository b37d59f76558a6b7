import type { Edge, Evidence } from './edge.ts';
import type { Claim, Service } from './service.ts';

/** Who depends on whom. */
export interface Edges {
  readonly all: readonly Edge[];
  /** What the service needs, by id. */
  readonly from: ReadonlyMap<string, readonly Edge[]>;
  /** Who needs the service, by id. */
  readonly to: ReadonlyMap<string, readonly Edge[]>;
}

export interface EdgeFacts {
  readonly services: ReadonlyMap<string, Service>;
  /** The present id behind an id, which may be a former one; undefined when nobody has or had it. */
  readonly currentId: (serviceId: string) => string | undefined;
  /** The service that owns an RPC service. */
  readonly ownerOf: (rpcService: string) => string | undefined;
}

/** One edge a pair of services, with everything that speaks for it; nothing depends on itself. */
export function findEdges(facts: EdgeFacts): Edges {
  const from = new Map<string, readonly Edge[]>();
  const publishers = publishersByTopic(facts.services);
  for (const { serviceId, spec, claim } of [...facts.services.values()].sort(byId)) {
    const found = new Map<string, { from: string; to: string; evidence: Evidence[] }>();
    const add = (to: string, evidence: Evidence) => {
      if (to === serviceId) return;
      const edge = found.get(to) ?? { from: serviceId, to, evidence: [] };
      if (
        !edge.evidence.some((one) => one.kind === evidence.kind && one.detail === evidence.detail)
      ) {
        edge.evidence.push(evidence);
      }
      found.set(to, edge);
    };
    for (const id of spec.dependsOn ?? []) {
      add(facts.currentId(id) ?? id, evidenceOf('DECLARED', 'dependsOn', claim));
    }
    for (const name of spec.grpc?.consumes ?? []) {
      const owner = facts.ownerOf(name);
      if (owner !== undefined) add(owner, evidenceOf('GRPC_CONSUMES', name, claim));
    }
    for (const { topic, message } of spec.messaging?.subscribes ?? []) {
      for (const publisher of publishers.get(topic) ?? []) {
        const sent = message ?? publisher.message;
        const detail = sent === undefined ? `topic ${topic}` : `topic ${topic} (${sent})`;
        add(publisher.serviceId, evidenceOf('MESSAGING', detail, claim));
      }
    }
    if (found.size > 0) {
      from.set(
        serviceId,
        [...found.values()].sort((a, b) => (a.to < b.to ? -1 : 1)),
      );
    }
  }
  const all = [...from.values()].flat();
  return { all, from, to: Map.groupBy(all, ({ to }) => to) };
}

interface Publisher {
  readonly serviceId: string;
  readonly message: string | undefined;
}

function publishersByTopic(
  services: ReadonlyMap<string, Service>,
): ReadonlyMap<string, readonly Publisher[]> {
  const topics = new Map<string, Publisher[]>();
  for (const { serviceId, spec } of services.values()) {
    for (const { topic, message } of spec.messaging?.publishes ?? []) {
      const known = topics.get(topic) ?? [];
      known.push({ serviceId, message });
      topics.set(topic, known);
    }
  }
  return topics;
}

function evidenceOf(kind: Evidence['kind'], detail: string, claim: Claim): Evidence {
  const { source, path, revision, at } = claim;
  return { kind, detail, provenance: { source, path, revision, at } };
}

const byId = (a: Service, b: Service): number => (a.serviceId < b.serviceId ? -1 : 1);
