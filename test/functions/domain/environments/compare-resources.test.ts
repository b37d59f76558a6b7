import { describe, expect, it } from 'vitest';
import { compareResources } from '#domain/environments/compare-resources.ts';

describe('Requests and limits of a container in two environments', () => {
  it('are named where they are not the same, as they are written', () => {
    const base = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } };
    const target = { requests: { cpu: '1', memory: '256Mi' }, limits: { memory: '1Gi' } };
    expect(compareResources(base, target)).toEqual([
      { bound: 'request', resource: 'cpu', base: '250m', target: '1' },
      { bound: 'limit', resource: 'memory', base: '256Mi', target: '1Gi' },
    ]);
  });

  it('are missing on a side that says nothing', () => {
    expect(compareResources({}, { limits: { memory: '1Gi' } })).toEqual([
      { bound: 'limit', resource: 'memory', target: '1Gi' },
    ]);
    expect(compareResources({ requests: { cpu: '0' } }, {})).toEqual([
      { bound: 'request', resource: 'cpu', base: '0' },
    ]);
  });

  it.each([
    ['500m', '0.5'],
    ['1Gi', '1024Mi'],
    ['0.1', '100m'],
    ['1e3', '1k'],
  ])('are the same as %s and as %s', (base, target) => {
    expect(compareResources({ requests: { any: base } }, { requests: { any: target } })).toEqual(
      [],
    );
  });
});
