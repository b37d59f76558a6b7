import { plusSeconds } from './instant.ts';

/** How many revisions of a contract stay, or for how long. Those that labels name stay in any case. */
export type RevisionsKept =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'age'; readonly days: number };

/** `500`, or `365d`; undefined for what is neither. */
export function parseRevisionsKept(text: string): RevisionsKept | undefined {
  const [, digits, days] = /^([1-9]\d{0,5})(d?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return days === 'd'
    ? { kind: 'age', days: Number(digits) }
    : { kind: 'count', count: Number(digits) };
}

/** A revision as far as it matters for how long it stays. */
export interface DatedRevision {
  readonly id: string;
  readonly at: string;
}

const DAY = 86_400;

/** Those of one contract that may go, oldest first. */
export function revisionsToForget<Revision extends DatedRevision>(
  revisions: readonly Revision[],
  rule: RevisionsKept,
  named: ReadonlySet<string>,
  now: string,
): readonly Revision[] {
  const oldestFirst = revisions.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const open =
    rule.kind === 'count'
      ? oldestFirst.slice(0, Math.max(0, oldestFirst.length - rule.count))
      : oldestFirst.filter(({ at }) => at < plusSeconds(now, -rule.days * DAY));
  return open.filter(({ id }) => !named.has(id));
}
