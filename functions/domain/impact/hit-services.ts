import type { HitService, HitSymbol, ImpactRelation, ImpactRole, ImpactStep } from './impact.ts';
import type { ImpactFacts } from './impact-facts.ts';

/** Who provides, consumes, publishes or hears what is hit; of a service that was asked for, all who depend on it. */
export function hitServices(
  symbols: readonly HitSymbol[],
  facts: ImpactFacts,
): readonly HitService[] {
  const found = new Map<string, { roles: ImpactRole[]; path: readonly ImpactStep[] }>();
  const add = (serviceId: string, role: ImpactRole, path: readonly ImpactStep[]): void => {
    const known = found.get(serviceId);
    if (known === undefined) found.set(serviceId, { roles: [role], path });
    else {
      if (!known.roles.includes(role)) known.roles.push(role);
      if (path.length < known.path.length) known.path = path;
    }
  };
  for (const { symbol, kind, path } of symbols) {
    if (kind === 'rpc-service') hitByRpcService(symbol, path, facts, add);
    if (kind === 'message') hitByMessage(symbol, path, facts, add);
    if (kind === 'service') hitByService(symbol, path, facts, add);
  }
  return [...found]
    .map(([serviceId, { roles, path }]) => ({ serviceId, roles, path }))
    .sort((a, b) => a.path.length - b.path.length || (a.serviceId < b.serviceId ? -1 : 1));
}

type Add = (serviceId: string, role: ImpactRole, path: readonly ImpactStep[]) => void;

function hitByRpcService(
  symbol: string,
  path: readonly ImpactStep[],
  facts: ImpactFacts,
  add: Add,
): void {
  const consumers = facts.consumersOf(symbol);
  for (const id of consumers) add(id, 'CONSUMES', [...path, step(id, 'CONSUMED_BY')]);
  const provider = facts.providerOf(symbol);
  if (provider === undefined) return;
  const provided = [...path, step(provider, 'PROVIDED_BY')];
  add(provider, 'PROVIDES', provided);
  for (const id of facts.declaredDependentsOf(provider))
    if (!consumers.includes(id)) add(id, 'DEPENDS', [...provided, step(id, 'DEPENDED_ON_BY')]);
}

const RELATION: Readonly<Record<'PUBLISHES' | 'SUBSCRIBES', ImpactRelation>> = {
  PUBLISHES: 'PUBLISHED_BY',
  SUBSCRIBES: 'SUBSCRIBED_BY',
};

function hitByMessage(
  symbol: string,
  path: readonly ImpactStep[],
  facts: ImpactFacts,
  add: Add,
): void {
  for (const { serviceId, topic, role } of facts.messagingOf(symbol))
    add(serviceId, role, [...path, step(topic, 'SENT_BY'), step(serviceId, RELATION[role])]);
}

/** Breadth first over everybody who depends on it, each once. */
function hitByService(
  symbol: string,
  path: readonly ImpactStep[],
  facts: ImpactFacts,
  add: Add,
): void {
  const ways = new Map<string, readonly ImpactStep[]>([[symbol, path]]);
  for (const [id, way] of ways)
    for (const dependent of facts.dependentsOf(id)) {
      if (ways.has(dependent)) continue;
      const onward = [...way, step(dependent, 'DEPENDED_ON_BY')];
      ways.set(dependent, onward);
      add(dependent, 'DEPENDS', onward);
    }
}

const step = (symbol: string, relation: ImpactRelation): ImpactStep => ({ symbol, relation });
