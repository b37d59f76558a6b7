import type { HitConsumer } from '#domain/breaks/contract-break.ts';
import { hitConsumers } from '#domain/breaks/hit-consumers.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { Impact } from '#domain/impact/impact.ts';
import { brokenSymbols } from '#domain/review/contract-review.ts';
import type { Catalogue } from './catalogue.ts';
import { declaredBy } from './declared-by.ts';
import { impactFacts, impactOf } from './impact-of.ts';
import { ownerOfSymbol, ownershipOf } from './ownership-of.ts';

/**
 * Who is hit by what breaks `before`: whoever used it as it was then, by the specs of today. What is gone meanwhile is
 * still known by `before`.
 */
export function impactOfBreaks(
  catalogue: Catalogue,
  before: ContractIndex,
  changes: readonly ContractChange[],
): Impact {
  const breaking = changes.flatMap((change) => (change.breaking ? [{ change }] : []));
  const symbols = brokenSymbols({ breaking }, declaredBy(before));
  if (symbols.length === 0) return NOBODY;
  return impactOf(inForceThen(catalogue, before), symbols);
}

/** The same by every way in which somebody uses it, without those who serve or own it. */
export function consumersOfBreaks(
  catalogue: Catalogue,
  before: ContractIndex,
  changes: readonly ContractChange[],
): readonly HitConsumer[] {
  const { symbols } = impactOfBreaks(catalogue, before, changes);
  const then = inForceThen(catalogue, before);
  const { ownerOf } = ownershipOf(then);
  const ownerOfMessage = (message: string) => ownerOfSymbol(ownerOf, message);
  return hitConsumers(symbols, { ...impactFacts(then), ownerOfMessage });
}

const NOBODY: Impact = { of: [], unknown: [], symbols: [], services: [] };

/** By the contract, so that what is derived from it is made once. */
const former = new WeakMap<
  ContractIndex,
  { readonly today: Catalogue; readonly back: Catalogue }
>();

function inForceThen(today: Catalogue, before: ContractIndex): Catalogue {
  if (today.contracts.get(before.source) === before) return today;
  const known = former.get(before);
  if (known?.today === today) return known.back;
  const back = { ...today, contracts: new Map(today.contracts).set(before.source, before) };
  former.set(before, { today, back });
  return back;
}
