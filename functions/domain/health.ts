/** Worst first; the worst of the parts is the health of the whole. */
export const HEALTHS = [
  'CRITICAL',
  'WARNING',
  'UNKNOWN',
  'PROGRESSING',
  'HEALTHY',
  'NONE',
] as const;
export type Health = (typeof HEALTHS)[number];

export function worstHealth(parts: Iterable<Health>): Health {
  let worst: Health = 'NONE';
  for (const part of parts) {
    if (HEALTHS.indexOf(part) < HEALTHS.indexOf(worst)) worst = part;
  }
  return worst;
}
