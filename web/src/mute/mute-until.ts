/** How long a rule is muted: days from now, or to the end of a day in the reader's own zone. */
export const TERMS = { day: 1, week: 7, month: 30 } as const;
export type Term = keyof typeof TERMS | 'date';

const DAY = 86_400_000;

/** ISO; undefined for a day that is none. `day`: 2026-11-22. */
export function muteUntil(term: Term, day: string, now: number): string | undefined {
  if (term !== 'date') return new Date(now + TERMS[term] * DAY).toISOString();
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
