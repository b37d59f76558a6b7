import { describe, expect, it } from 'vitest';
import { completionsAt } from '#domain/facts/complete-rule.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import { DESK_SCHEMA } from '../../../support/rule-desk.ts';

/** What is offered at the bar. */
const at = (text: string) => {
  const offset = text.indexOf('|');
  return completionsAt(text.replace('|', ''), offset, DESK_SCHEMA);
};
const labels = (text: string) => at(text).map(({ label }) => label);

const WORKLOAD = ['name', 'replicas', 'since', 'parts', 'labels', 'budget', 'on'];

describe('completion of a rule', () => {
  it('offers facts and functions where something begins', () => {
    expect(labels('|')).toEqual([...FACT_ROOTS, ...labels('|').slice(FACT_ROOTS.length)]);
    for (const text of ['|', 'true && |', '(|', '!|', 'service.count + |', 'size(|']) {
      expect(labels(text), text).toEqual(expect.arrayContaining(['service', 'has', 'quantity']));
    }
  });

  it('offers what begins like the word that is being written, and replaces all of it', () => {
    expect(at('true && wor|kl == 1')).toEqual([
      {
        kind: 'fact',
        label: 'workloads',
        insert: 'workloads',
        type: 'list of Workload',
        description: 'A fact.',
        from: 8,
        to: 13,
      },
    ]);
    expect(labels('service.LA|')).toEqual(['language', 'labels']);
    expect(labels('service.name.ends|')).toEqual(['endsWith']);
  });

  it('knows the type behind fields, indexes, calls and brackets', () => {
    expect(labels('service.contact.|')).toEqual(['email']);
    expect(labels('workloads[0].|')).toEqual(WORKLOAD);
    expect(
      labels('workloads.filter(w, w.on && (w.name != "")).filter(x, true)[1].parts[0].|'),
    ).toEqual(['size', 'label']);
    expect(labels('(service).contact.|')).toEqual(['email']);
    expect(labels('days(3).|')).toEqual(['getHours', 'getMinutes', 'getSeconds']);
    expect(labels('service.name.split("-").|')).toContain('join');
    expect(labels('service.name.split("-")[0].|')).toContain('startsWith');
    expect(labels('"a.b".|')).toContain('matches');
    expect(labels('service.at.|')).toContain('getFullYear');
    expect(labels('workloads.map(w, w.parts[0]).filter(p, true)[0].|')).toEqual(['size', 'label']);
    expect(labels('workloads.map(w, w.on, w.parts).all(list, list[0].|')).toEqual([
      'size',
      'label',
    ]);
    expect(labels('service.labels.filter(k, true)[0].|')).toContain('startsWith');
    expect(labels('has(service.|')).toContain('contact');
  });

  it('knows the elements of the loops around, and of no other', () => {
    expect(labels('workloads.all(w, w.|')).toEqual(WORKLOAD);
    expect(labels('workloads.all(w, w.parts.exists(p, p.|')).toEqual(['size', 'label']);
    expect(labels('workloads.all(w, w.labels.all(k, k.|')).toContain('startsWith');
    expect(at('workloads.all(w, |')[0]).toMatchObject({
      kind: 'element',
      label: 'w',
      type: 'Workload',
    });
    expect(labels('workloads.all(w, true) && |')).not.toContain('w');
    expect(labels('workloads.all(w, true) && w.|')).toEqual([]);
  });

  it('offers nothing where a name is given, in texts and in comments', () => {
    for (const text of ['workloads.all(|', '"service.|', "service.name == 'ser|'", '// ser|']) {
      expect(labels(text), text).toEqual([]);
    }
  });

  it('says what may be absent, and what functions take', () => {
    expect(at('service.lang|')[0]?.description).toContain('has(…)');
    expect(at('service.name.startsW|')[0]).toMatchObject({
      kind: 'function',
      insert: 'startsWith(',
      type: '(beginning: string): bool',
    });
  });

  it('bears any text, at any place of it', () => {
    const texts = [
      '((([[[',
      ')))]]]',
      '.....',
      'a.b(c.d[e.',
      '"""',
      'workloads.all(w,w.all(w,w.all(',
      '{{"a":',
    ];
    for (const text of texts) {
      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(Array.isArray(completionsAt(text, offset, DESK_SCHEMA))).toBe(true);
      }
    }
  });
});
