import type { HitSymbol } from '#domain/impact/impact.ts';
import type { ImpactFacts } from '#domain/impact/impact-facts.ts';
import type { HitConsumer, Way } from './contract-break.ts';

/**
 * Who uses what is hit, and in which ways: whoever calls an RPC service, sends or hears a message, or depends on the
 * provider without naming an RPC service of it. Not who serves or owns it: to him it is no news.
 */
export function hitConsumers(
  symbols: readonly HitSymbol[],
  facts: Pick<
    ImpactFacts,
    'consumersOf' | 'declaredDependentsOf' | 'messagingOf' | 'providerOf'
  > & {
    readonly ownerOfMessage: (message: string) => string | undefined;
  },
): readonly HitConsumer[] {
  const found = new Map<string, Record<Way, Set<string>>>();
  const add = (serviceId: string, way: Way, name: string) => {
    const ways = found.get(serviceId) ?? {
      rpcServices: new Set(),
      messages: new Set(),
      providers: new Set(),
    };
    ways[way].add(name);
    found.set(serviceId, ways);
  };
  for (const { symbol, kind } of symbols) {
    if (kind === 'message') {
      const owner = facts.ownerOfMessage(symbol);
      for (const { serviceId } of facts.messagingOf(symbol))
        if (serviceId !== owner) add(serviceId, 'messages', symbol);
    }
    if (kind !== 'rpc-service') continue;
    const owner = facts.providerOf(symbol);
    const callers = facts.consumersOf(symbol).filter((id) => id !== owner);
    for (const id of callers) add(id, 'rpcServices', symbol);
    if (owner === undefined) continue;
    for (const id of facts.declaredDependentsOf(owner))
      if (!callers.includes(id)) add(id, 'providers', owner);
  }
  return [...found]
    .map(([serviceId, ways]) => ({
      serviceId,
      rpcServices: [...ways.rpcServices].sort(),
      messages: [...ways.messages].sort(),
      providers: [...ways.providers].sort(),
    }))
    .sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1));
}
