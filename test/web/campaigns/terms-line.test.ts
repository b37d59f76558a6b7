import { describe, expect, it } from 'vitest';
import { decidingTerms, sayTerm } from '#web/campaigns/terms-line.tsx';
import type { TermFoundFragment } from '#web/gql/campaigns/graphql.ts';

const REPLICAS: TermFoundFragment = {
  text: 'w.desired > 1',
  outcome: 'FALSE',
  why: null,
  found: [{ name: 'w.desired', value: '1' }],
};
const SCOPE: TermFoundFragment = { text: 'has(w.hpa)', outcome: 'TRUE', why: null, found: [] };
const SILENT: TermFoundFragment = {
  text: 'findings.size() == 0',
  outcome: 'CANNOT_TELL',
  why: 'cluster gke-osaka never sent anything',
  found: [],
};

describe('what was found, in one line', () => {
  it('is what made it so: what is false of something open, what cannot be told of something unclear', () => {
    expect(decidingTerms([SCOPE, REPLICAS], 'REGRESSED')).toEqual([REPLICAS]);
    expect(decidingTerms([SCOPE, SILENT], 'CANNOT_TELL')).toEqual([SILENT]);
    expect(decidingTerms([SCOPE], 'OPEN')).toEqual([SCOPE]);
  });

  it('names the values, or the reason why there are none', () => {
    expect(sayTerm(REPLICAS)).toBe('w.desired = 1');
    expect(sayTerm(SILENT)).toBe('cluster gke-osaka never sent anything');
    expect(sayTerm(SCOPE)).toBe('has(w.hpa)');
  });
});
