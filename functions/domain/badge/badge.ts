/** What a badge says: `readiness`, `level B · 3 to go for A`. */
export interface Badge {
  readonly label: string;
  readonly value: string;
  readonly tone: BadgeTone;
}

/** good: as it should be · fair: on the way · poor: far from it · unknown: nobody can tell. */
export type BadgeTone = 'good' | 'fair' | 'poor' | 'unknown';
