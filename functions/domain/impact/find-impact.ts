import { hitServices } from './hit-services.ts';
import { hitSymbols } from './hit-symbols.ts';
import type { Impact, SymbolKind } from './impact.ts';
import type { ImpactFacts } from './impact-facts.ts';

/**
 * Who is hit when any of these changes: full names of messages, enums, fields, enum values, RPC services or methods
 * (`acme.v1.Greeter.Greet` or `acme.v1.Greeter/Greet`), or service ids. Types are followed upward through the fields
 * that hold them to the methods that send them; service ids through everybody who depends on them.
 */
export function findImpact(names: readonly string[], facts: ImpactFacts): Impact {
  const asked = [...new Set(names)].map((name) => askedFor(name, facts));
  const known = asked.filter((one) => one.kind === 'asked');
  const symbols = hitSymbols(
    known.flatMap(({ start }) => start),
    facts,
  );
  return {
    of: known.map(({ name, symbolKind }) => ({ name, kind: symbolKind })),
    unknown: asked.flatMap((one) => (one.kind === 'unknown' ? [one.name] : [])),
    symbols: symbols.filter(({ kind }) => kind !== 'service'),
    services: hitServices(symbols, facts),
  };
}

type Asked =
  | { readonly kind: 'unknown'; readonly name: string }
  | {
      readonly kind: 'asked';
      readonly name: string;
      readonly symbolKind: SymbolKind;
      readonly start: readonly Start[];
    };

/** Where the search begins; `element` is the field, value or method that was named. */
export interface Start {
  readonly symbol: string;
  readonly kind: SymbolKind;
  readonly element?: string;
}

function askedFor(name: string, facts: ImpactFacts): Asked {
  const at = (symbolKind: SymbolKind, start: Start): Asked => ({
    kind: 'asked',
    name,
    symbolKind,
    start: [start],
  });
  const symbol = name.replace(/^\./, '').replace('/', '.');
  const whole = kindOf(symbol, facts);
  if (whole !== undefined) return at(whole, { symbol, kind: whole });
  const cut = symbol.lastIndexOf('.');
  const holder = symbol.slice(0, Math.max(0, cut));
  const last = symbol.slice(cut + 1);
  if (facts.isRpcService(holder) && facts.methodsOf(holder).includes(last))
    return at('method', { symbol, kind: 'method' });
  const type = facts.isType(holder);
  if (type !== undefined) return at(type, { symbol: holder, kind: type, element: symbol });
  const serviceId = facts.serviceId(name);
  return serviceId === undefined
    ? { kind: 'unknown', name }
    : at('service', { symbol: serviceId, kind: 'service' });
}

function kindOf(symbol: string, facts: ImpactFacts): SymbolKind | undefined {
  return facts.isRpcService(symbol) ? 'rpc-service' : facts.isType(symbol);
}
