import type { Spec, Tier } from '#domain/spec.ts';

/**
 * The level that a service should reach: its tier; where the spec names none, what its service level objective asks
 * for, by the bounds of production readiness lists: A above 99.9 %, B from 99 %, C from 95 %. Undefined where neither tells.
 */
export const targetLevelOf = ({ tier, slo }: Pick<Spec, 'tier' | 'slo'>): Tier | undefined =>
  tier ?? levelBySlo(slo);

function levelBySlo(slo = ''): Tier | undefined {
  const percent = Number(PERCENT.exec(slo)?.[1]?.replace(',', '.'));
  if (!(percent >= 95 && percent <= 100)) return undefined;
  if (percent > 99.9) return 'A';
  return percent >= 99 ? 'B' : 'C';
}

/** The first percentage: `99.95 %`, `availability 99,9% a month`. */
const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,9})?)\s*[%％]/;
