import type { Catalogue } from '#application/catalogue.ts';
import { derive } from '#application/derive.ts';
import { referredType } from '#application/find-proto.ts';
import { rpcServicesOf } from '#application/rpc-services-of.ts';
import { usersInForce } from '#application/users-of.ts';
import { compact } from '#domain/compact.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { BrokenRevision } from '#domain/contract-log.ts';
import { findImpact } from '#domain/impact/find-impact.ts';
import type { ImpactFacts } from '#domain/impact/impact-facts.ts';
import { acknowledgementOf } from '#domain/review/acknowledgement.ts';

/** Something that a revision of a contract broke, and what carries it. */
export interface Break {
  readonly symbol: string;
  readonly rule: string;
  readonly source: string;
  readonly revision: string;
  readonly at: string;
  readonly acknowledged: boolean;
  readonly reason?: string;
  /** Full names; of what is gone as far as the revision told them. */
  readonly rpcServices: readonly string[];
  readonly messages: readonly string[];
}

export interface Breaks {
  readonly all: readonly Break[];
  readonly byRpcService: ReadonlyMap<string, readonly Break[]>;
  readonly byMessage: ReadonlyMap<string, readonly Break[]>;
}

/** Of the revisions of each contract that lie at hand: the latest, and earlier ones that broke something. */
export const breaksOf = derive(['contracts'], (catalogue): Breaks => {
  const facts = contractFactsOnly(catalogue);
  const all = [...catalogue.contracts.values()].flatMap((contract) =>
    [...(contract.log?.recent ?? []), ...(contract.log?.broken ?? [])].flatMap((revision) =>
      brokenBy(contract.source, acknowledged(revision, contract), facts),
    ),
  );
  return {
    all,
    byRpcService: grouped(all, ({ rpcServices }) => rpcServices),
    byMessage: grouped(all, ({ messages }) => messages),
  };
});

/** Of what is in force, the contract itself tells what was acknowledged since. */
const acknowledged = (one: BrokenRevision, { revision, acknowledgements }: ContractIndex) =>
  one.revision === revision && acknowledgements !== undefined ? { ...one, acknowledgements } : one;

function brokenBy(
  source: string,
  { revision, at, breaking, acknowledgements = [] }: BrokenRevision,
  facts: ImpactFacts,
): readonly Break[] {
  const told = (breaking?.services ?? []).map(([fullName]) => fullName);
  return (breaking?.findings ?? []).map(([rule, symbol]) => {
    const acknowledgement = acknowledgementOf({ symbol }, acknowledgements);
    return compact({
      symbol,
      rule,
      source,
      revision,
      at,
      acknowledged: acknowledgement !== undefined,
      reason: acknowledgement?.reason,
      ...carriersOf(symbol, told, facts),
    });
  });
}

/** What is gone carries nothing today: then those speak that the revision told. */
function carriersOf(
  symbol: string,
  told: readonly string[],
  facts: ImpactFacts,
): Pick<Break, 'rpcServices' | 'messages'> {
  const own = told.filter((name) => symbol === name || symbol.startsWith(`${name}.`));
  if (own.length > 0) return { rpcServices: own, messages: [] };
  const { symbols, unknown } = findImpact([symbol], facts);
  if (unknown.length > 0) return { rpcServices: nearest(symbol, told), messages: [] };
  const named = (wanted: string) =>
    symbols.flatMap(({ kind, symbol: name }) => (kind === wanted ? [name] : []));
  return { rpcServices: named('rpc-service'), messages: named('message') };
}

/** Those of the same package, if there are any: a symbol may be the path of a file. */
function nearest(symbol: string, told: readonly string[]): readonly string[] {
  const place = symbol.includes('/') ? symbol.replace(/[^/]*$/, '').replaceAll('/', '.') : symbol;
  const own = told.filter((name) => place.startsWith(name.replace(/[^.]*$/, '')));
  return own.length > 0 ? own : told;
}

/** Who uses what is asked by itself: here only what carries what. */
const contractFactsOnly = (catalogue: Pick<Catalogue, 'contracts'>): ImpactFacts => ({
  isType: (fullName) => referredType(catalogue, undefined, fullName)?.kind,
  isRpcService: (fullName) => rpcServicesOf(catalogue).has(fullName),
  methodsOf: (rpcService) => rpcServicesOf(catalogue).get(rpcService)?.summary.methods ?? [],
  usersOf: (type) => usersInForce(catalogue).of(type),
  serviceId: () => undefined,
  providerOf: () => undefined,
  consumersOf: () => [],
  declaredDependentsOf: () => [],
  dependentsOf: () => [],
  messagingOf: () => [],
});

function grouped(
  all: readonly Break[],
  namesOf: (one: Break) => readonly string[],
): ReadonlyMap<string, readonly Break[]> {
  const found = new Map<string, Break[]>();
  for (const one of all)
    for (const name of namesOf(one)) {
      const others = found.get(name);
      if (others === undefined) found.set(name, [one]);
      else others.push(one);
    }
  return found;
}
