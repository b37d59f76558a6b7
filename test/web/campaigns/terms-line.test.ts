import { describe, expect, it } from 'vitest';
import { decidingTerms, sayDeciding, sayTerm } from '#web/campaigns/terms-line.tsx';
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

  it('names only what was looked at last, and where it stands instead of how it was found', () => {
    const found = [
      { name: 'workloads.size()', value: '5' },
      { name: 'workloads.filter(w, w.kind == "Deployment")[4].replicas', value: '1' },
    ];
    expect(sayDeciding({ ...REPLICAS, found })).toBe('workloads[4].replicas = 1');
    expect(sayTerm({ ...REPLICAS, found })).toContain('workloads.size() = 5, workloads.filter(');
    const record = { name: 'workloads[2]', value: '{kind: "Deployment", name: "pay", desired: 1}' };
    expect(sayDeciding({ ...REPLICAS, found: [record] })).toBe('workloads[2] = Deployment pay');
    expect(sayDeciding({ ...SILENT, found })).toBe('cluster gke-osaka never sent anything');
    expect(sayDeciding(SCOPE)).toBe('has(w.hpa)');
  });
});
