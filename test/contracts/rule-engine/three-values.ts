import { describe, expect, it } from 'vitest';
import { unknownFact } from '#domain/facts/rule-facts.ts';
import { deskFacts, type RuleDesk, SERVICE } from '../../support/rule-desk.ts';

const SILENT = unknownFact('Cluster gke-prod is silent.');
const VALUES = { true: true, false: false, unknown: SILENT } as const;
type Named = keyof typeof VALUES;
const NAMES = ['true', 'false', 'unknown'] as const satisfies readonly Named[];

export function threeValuesContract({ outcomeOf, ruleOf }: RuleDesk): void {
  const of = (text: string, a: Named, b: Named = 'true', c: Named = 'true') =>
    outcomeOf(text, { service: { ...SERVICE, a: VALUES[a], b: VALUES[b], c: VALUES[c] } });

  describe('a rule of three values', () => {
    it('tells && and || as Kleene does, in either order', () => {
      const table = (text: string) => NAMES.map((a) => NAMES.map((b) => of(text, a, b)));
      expect(table('service.a && service.b')).toEqual([
        ['true', 'false', 'unknown'],
        ['false', 'false', 'false'],
        ['unknown', 'false', 'unknown'],
      ]);
      expect(table('service.a || service.b')).toEqual([
        ['true', 'true', 'true'],
        ['true', 'false', 'unknown'],
        ['true', 'unknown', 'unknown'],
      ]);
    });

    it('leaves what is unknown unknown when it is turned round or compared', () => {
      expect(NAMES.map((a) => of('!service.a', a))).toEqual(['false', 'true', 'unknown']);
      expect(NAMES.map((a) => of('service.a == false', a))).toEqual(['false', 'true', 'unknown']);
      expect(of('service.a == service.a', 'unknown')).toBe('unknown');
    });

    it('tells a choice whose sides are the same, whichever it is', () => {
      expect(of('service.a ? service.b : service.c', 'unknown', 'true', 'true')).toBe('true');
      expect(of('service.a ? service.b : service.c', 'unknown', 'false', 'false')).toBe('false');
      expect(of('service.a ? service.b : service.c', 'unknown', 'true', 'false')).toBe('unknown');
      expect(of('service.a ? service.b : service.c', 'true', 'true', 'unknown')).toBe('true');
    });

    it('says why it cannot tell: which fact, and what became of it', () => {
      const facts = deskFacts({ findings: SILENT });
      expect(ruleOf('findings.size() == 0').evaluate(facts)).toEqual({
        outcome: 'unknown',
        why: 'findings: Cluster gke-prod is silent.',
      });
      expect(ruleOf('service.language == "go"').evaluate(facts)).toEqual({
        outcome: 'unknown',
        why: 'service.language is absent.',
      });
    });
  });

  describe('a list', () => {
    const workloads = (...on: readonly Named[]) => ({
      workloads: on.map((name) => ({ name: 'w', parts: [], labels: {}, on: VALUES[name] })),
    });

    it('is told by all() and exists() as far as its elements are', () => {
      const all = (...on: readonly Named[]) =>
        outcomeOf('workloads.all(w, w.on)', workloads(...on));
      const exists = (...on: readonly Named[]) =>
        outcomeOf('workloads.exists(w, w.on)', workloads(...on));
      expect([all(), all('true', 'unknown'), all('unknown', 'false')]).toEqual([
        'true',
        'unknown',
        'false',
      ]);
      expect([exists(), exists('unknown', 'true'), exists('false', 'unknown')]).toEqual([
        'false',
        'true',
        'unknown',
      ]);
    });

    it('is told by exists_one() when nothing unknown could change it', () => {
      const one = (...on: readonly Named[]) =>
        outcomeOf('workloads.exists_one(w, w.on)', workloads(...on));
      expect(one('true', 'false')).toBe('true');
      expect(one('true', 'unknown')).toBe('unknown');
      expect(one('true', 'unknown', 'true')).toBe('false');
    });

    it('has no size when it can’t be told what filter() keeps of it', () => {
      const size = (...on: readonly Named[]) =>
        outcomeOf('workloads.filter(w, w.on).size() == 1', workloads(...on));
      expect([size('true', 'false'), size('true', 'unknown'), size('false')]).toEqual([
        'true',
        'unknown',
        'false',
      ]);
    });

    it('with something unknown in it may have more elements, or fewer', () => {
      const known = { name: 'w', parts: [], labels: {}, on: true };
      const facts = { workloads: [known, SILENT] };
      expect(outcomeOf('workloads.all(w, w.on)', facts)).toBe('unknown');
      expect(outcomeOf('workloads.exists(w, w.on)', facts)).toBe('true');
      expect(outcomeOf('workloads.exists(w, true)', { workloads: [SILENT] })).toBe('unknown');
      expect(outcomeOf('workloads.all(w, false)', { workloads: [SILENT] })).toBe('unknown');
      expect(outcomeOf('workloads.all(w, true)', { workloads: [SILENT] })).toBe('true');
      expect(outcomeOf('size(workloads) > 0', facts)).toBe('unknown');
      expect(outcomeOf('workloads[0].on', facts)).toBe('true');
      expect(outcomeOf('workloads[1].on', facts)).toBe('unknown');
      expect(outcomeOf('workloads[2].on', facts)).toBe('unknown');
    });

    it('holds a value as soon as one element is it', () => {
      const tags = { service: { ...SERVICE, tags: ['a', SILENT, 'b'] } };
      expect(outcomeOf('"b" in service.tags', tags)).toBe('true');
      expect(outcomeOf('"c" in service.tags', tags)).toBe('unknown');
      expect(outcomeOf('"c" in service.tags')).toBe('false');
      expect(outcomeOf('service.tags.join("") == "ab"', tags)).toBe('unknown');
      expect(outcomeOf('service.tags == ["a", "x", "b"]', tags)).toBe('unknown');
    });

    it('may know where something would be of which nobody can tell whether it is there', () => {
      const facts = { workloads: [unknownFact('It is silent.', { name: 'w', on: false })] };
      expect(outcomeOf('workloads.exists(w, w.on)', facts)).toBe('false');
      expect(outcomeOf('workloads.exists(w, !w.on)', facts)).toBe('unknown');
      expect(outcomeOf('workloads.all(w, w.on || w.replicas > 1)', facts)).toBe('unknown');
      expect(outcomeOf('workloads.filter(w, w.on).size() == 0', facts)).toBe('true');
      expect(outcomeOf('workloads.all(w, has(w.name) && !has(w.replicas))', facts)).toBe('unknown');
    });

    it('that is unknown itself tells nothing', () => {
      const facts = { workloads: SILENT };
      for (const text of ['all', 'exists', 'exists_one']) {
        expect(outcomeOf(`workloads.${text}(w, w.on)`, facts)).toBe('unknown');
      }
      expect(outcomeOf('workloads.map(w, w.name) == []', facts)).toBe('unknown');
      expect(outcomeOf('workloads.all(w, w.on) || true', facts)).toBe('true');
    });
  });

  describe('a map', () => {
    const labels = (own: object) => ({ service: { ...SERVICE, labels: own as never } });
    const doubtful = labels({ tier: 'A', app: SILENT });

    it('with something unknown in it may be without that', () => {
      expect(outcomeOf('"tier" in service.labels', doubtful)).toBe('true');
      expect(outcomeOf('"app" in service.labels', doubtful)).toBe('unknown');
      expect(outcomeOf('"none" in service.labels', doubtful)).toBe('false');
      expect(outcomeOf('size(service.labels) == 2', doubtful)).toBe('unknown');
      expect(outcomeOf('service.labels.all(k, k != "app")', doubtful)).toBe('unknown');
      expect(outcomeOf('service.labels.exists(k, k == "tier")', doubtful)).toBe('true');
      expect(outcomeOf('service.labels.exists(k, k == "none")', doubtful)).toBe('unknown');
    });

    it('is another as soon as a difference is seen, and no sooner', () => {
      expect(outcomeOf('service.labels == {"tier": "A"}', doubtful)).toBe('unknown');
      expect(outcomeOf('service.labels == {"tier": "A", "app": "x"}', doubtful)).toBe('unknown');
      expect(outcomeOf('service.labels == {"tier": "B"}', doubtful)).toBe('false');
      expect(outcomeOf('service.labels == {"tier": "A", "zone": "x"}', doubtful)).toBe('false');
    });

    it('has nothing where there is null', () => {
      const nothing = labels({ tier: null });
      expect(outcomeOf('"tier" in service.labels', nothing)).toBe('false');
      expect(outcomeOf('size(service.labels) == 0', nothing)).toBe('true');
    });
  });

  describe('what is known of something nobody can tell', () => {
    const workload = (name: string, more: object) =>
      unknownFact('It is silent.', { name, ...more } as never);
    const facts = { workloads: [workload('api', { labels: {} })] };

    it('is not known of what it holds', () => {
      expect(outcomeOf('workloads.exists(w, w.budget.name == "api")', facts)).toBe('unknown');
      expect(outcomeOf('workloads.all(w, w.budget.name == "api")', facts)).toBe('unknown');
      expect(outcomeOf('workloads.map(w, w.labels).all(l, has(l.name))', facts)).toBe('unknown');
    });

    it('is not known of what stands at its place in the list, or behind it', () => {
      expect(outcomeOf('workloads[0].name == "api"', facts)).toBe('unknown');
      expect(outcomeOf('workloads[1].name == "api"', facts)).toBe('unknown');
    });

    it('is not known of what is doubted because of it', () => {
      const other = { name: 'web', parts: [], labels: {} };
      const both = { workloads: [other, workload('api', {})] };
      const text = 'workloads.filter(w, workloads.all(v, v.on)).all(w, w.name == "api")';
      expect(outcomeOf(text, both)).toBe('unknown');
      const choice = '(workloads[0].on ? workloads[0] : workloads[0]).name == "web"';
      expect(outcomeOf(choice, both)).toBe('unknown');
    });

    it('is known of it still when it is doubted for another reason', () => {
      const doubted = { workloads: [{ name: 'web', parts: [], labels: {} }] };
      const text = 'workloads.filter(w, w.on).all(w, w.name == "web")';
      expect(outcomeOf(text, doubted)).toBe('true');
    });
  });

  describe('has()', () => {
    const has = (contact?: object | typeof SILENT) =>
      outcomeOf('has(service.contact.email)', {
        service: contact === undefined ? SERVICE : { ...SERVICE, contact: contact as never },
      });

    it('is false for what is absent, on the way as well', () => {
      expect([has({ email: 'x' }), has({}), has(undefined)]).toEqual(['true', 'false', 'false']);
    });

    it('cannot tell what is unknown, on the way as well', () => {
      expect([has({ email: SILENT }), has(SILENT)]).toEqual(['unknown', 'unknown']);
    });

    it('guards what would be absent', () => {
      const text = 'has(service.language) && service.language == "go"';
      expect(outcomeOf(text)).toBe('false');
      expect(outcomeOf(text, { service: { ...SERVICE, language: 'go' } })).toBe('true');
    });
  });
}
