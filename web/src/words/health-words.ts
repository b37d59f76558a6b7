import type { Health } from '#web/gql/graphql.ts';
import type { commonWords } from './common-words.ts';
import type { Spoken } from './define-words.ts';

/** The state in a word: "Rolling out". */
export function healthWord(health: Health, t: Spoken<typeof commonWords>): string {
  switch (health) {
    case 'HEALTHY':
      return t.healthy;
    case 'PROGRESSING':
      return t.progressing;
    case 'WARNING':
      return t.warning;
    case 'CRITICAL':
      return t.critical;
    case 'UNKNOWN':
      return t.unknown;
    case 'NONE':
      return t.none;
  }
}

/** Worst first, as everywhere. */
export const HEALTHS = [
  'CRITICAL',
  'WARNING',
  'UNKNOWN',
  'PROGRESSING',
  'HEALTHY',
  'NONE',
] as const satisfies readonly Health[];

/** NONE for nothing. */
export function worstHealth(parts: readonly Health[]): Health {
  return HEALTHS.find((health) => parts.includes(health)) ?? 'NONE';
}
