import type { Start } from './find-impact.ts';
import type { HitSymbol, ImpactRelation, ImpactStep } from './impact.ts';
import type { ImpactFacts, TypeUser } from './impact-facts.ts';

/** Above so many symbols everything is hit anyway, and nobody reads further. */
const MOST_SYMBOLS = 20_000;

/** Everything that carries what was asked for, by the shortest way: breadth first, each symbol once. */
export function hitSymbols(starts: readonly Start[], facts: ImpactFacts): readonly HitSymbol[] {
  const found = new Map<string, HitSymbol>();
  const reach = (hit: HitSymbol): void => {
    if (!found.has(hit.symbol) && found.size < MOST_SYMBOLS) found.set(hit.symbol, hit);
  };
  for (const start of starts) reach(firstHit(start));
  // A map may grow while it is walked.
  for (const hit of found.values()) for (const next of nextHits(hit, facts)) reach(next);
  return [...found.values()];
}

function firstHit({ symbol, kind, element }: Start): HitSymbol {
  const path: readonly ImpactStep[] =
    element === undefined
      ? [{ symbol, relation: 'ASKED' }]
      : [
          { symbol: element, relation: 'ASKED' },
          { symbol, relation: 'PART_OF' },
        ];
  return { symbol, kind, path };
}

function nextHits(hit: HitSymbol, facts: ImpactFacts): readonly HitSymbol[] {
  switch (hit.kind) {
    case 'message':
    case 'enum':
      return facts.usersOf(hit.symbol).flatMap((user) => hitBy(hit, user, facts));
    case 'method':
      return [
        { symbol: holderOf(hit.symbol), kind: 'rpc-service', path: onward(hit, 'METHOD_OF') },
      ];
    case 'rpc-service':
    case 'service':
      return [];
  }
}

function hitBy(hit: HitSymbol, { kind, symbol }: TypeUser, facts: ImpactFacts): HitSymbol[] {
  if (kind === 'method')
    return [{ symbol, kind: 'method', path: [...hit.path, { symbol, relation: 'SENT_BY' }] }];
  // An extension changes what its own file offers; whom it extends does not know of it.
  if (kind === 'extension') return [];
  const holder = holderOf(symbol);
  if (facts.isType(holder) === undefined) return [];
  const path = [
    ...hit.path,
    { symbol, relation: 'HELD_BY' },
    { symbol: holder, relation: 'PART_OF' },
  ] as const;
  return [{ symbol: holder, kind: 'message', path }];
}

const onward = (hit: HitSymbol, relation: ImpactRelation): readonly ImpactStep[] => [
  ...hit.path,
  { symbol: holderOf(hit.symbol), relation },
];

const holderOf = (symbol: string): string => symbol.slice(0, Math.max(0, symbol.lastIndexOf('.')));
