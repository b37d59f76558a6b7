import { describe, expect, it } from 'vitest';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { gatherFacts } from '#domain/workload-facts.ts';
import { deployment, type Item, TAKEN } from '../../support/kubernetes-objects.ts';

const named = (kind: string, name: string) => ({ kind, metadata: { name, namespace: 'pay' } });
const service = (name: string, selector?: Item) => ({
  ...named('Service', name),
  spec: selector ? { selector } : {},
});
const budget = (name: string, selector?: Item) => ({
  ...named('PodDisruptionBudget', name),
  spec: selector ? { selector } : {},
});
const ingress = (name: string, backend: string) => ({
  ...named('Ingress', name),
  spec: { defaultBackend: { service: { name: backend } } },
});
const route = (name: string, backend: string) => ({
  ...named('HTTPRoute', name),
  spec: { rules: [{ backendRefs: [{ name: backend }] }] },
});

/** What is related to a Deployment whose pods have the label `app: pay-api`. */
function relatedTo(...items: readonly Item[]) {
  const all = [deployment({ desired: 1, ready: 1 }), ...items];
  const { objects } = projectItems(all, undefined, { labels: new Set() });
  const [facts] = gatherFacts(objects, [], TAKEN);
  const names = (some: readonly { readonly name: string }[] = []) => some.map(({ name }) => name);
  return {
    budgets: names(facts?.budgets),
    services: names(facts?.services),
    ingresses: names(facts?.ingresses),
    quotas: names(facts?.quotas),
  };
}

describe('what is related to a workload', () => {
  it('are the budgets that select its pods', () => {
    const mine = { app: 'pay-api' };
    expect(
      relatedTo(
        budget('by-label', { matchLabels: mine }),
        budget('by-expression', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }),
        budget('of-all', {}),
        budget('of-none'),
        budget('of-others', { matchLabels: { app: 'pay-web' } }),
        budget('narrower', { matchLabels: { ...mine, track: 'canary' } }),
      ).budgets,
    ).toEqual(['by-label', 'by-expression', 'of-all']);
  });

  it('are the Services that select its pods, and what leads to these', () => {
    expect(
      relatedTo(
        service('pay-api', { app: 'pay-api' }),
        service('other', { app: 'other' }),
        service('by-hand'),
        ingress('door', 'pay-api'),
        ingress('other-door', 'other'),
        route('way', 'pay-api'),
        route('other-way', 'by-hand'),
      ),
    ).toMatchObject({ services: ['pay-api'], ingresses: ['door', 'way'] });
  });

  it('are the quotas of its namespace', () => {
    expect(relatedTo(named('ResourceQuota', 'team')).quotas).toEqual(['team']);
  });
});
