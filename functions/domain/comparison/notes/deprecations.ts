import type { Comparison } from '#domain/comparison/comparison.ts';
import { everyPair } from '#domain/comparison/every-pair.ts';
import type { Finding } from '#domain/comparison/finding.ts';

export function noteDeprecations(comparison: Comparison): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { element, symbol, before, after } of everyPair(comparison)) {
    if (before.deprecated === after.deprecated) continue;
    findings.push({
      kind: 'changed',
      element,
      symbol,
      aspect: 'deprecation',
      detail: after.deprecated ? 'deprecated' : 'no longer deprecated',
      message: `${element} ${symbol} is ${after.deprecated ? 'deprecated' : 'no longer deprecated'}`,
      before: before.spot,
      after: after.spot,
    });
  }
  return findings;
}
