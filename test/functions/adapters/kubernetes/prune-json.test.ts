import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfManagedFields, endOfPodSpec } from '#adapters/kubernetes/pod-closings.ts';
import { prunedList, prunedObject, pruneJson } from '#adapters/kubernetes/prune-json.ts';
import { RESOURCES } from '#adapters/kubernetes/resources.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { planted } from '../../../support/planted-secrets.ts';

const KEYS = [prunedList('managedFields'), prunedObject('spec')];
const pruned = (text: string) => pruneJson(Buffer.from(text), KEYS).toString();

/** The same done to the parsed value. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === 'managedFields' && Array.isArray(member)) return [key, []];
      const isObject = typeof member === 'object' && member !== null && !Array.isArray(member);
      return [key, key === 'spec' && isObject ? {} : emptied(member)];
    }),
  );
}

describe('Emptying what nobody looks at', () => {
  it('leaves the rest as it is, wherever the keys stand', () => {
    expect(pruned('{"managedFields":[{"a":[1]},"]"],"spec":{"b":{"c":"}"}},"d":"é"}')).toBe(
      '{"managedFields":[],"spec":{},"d":"é"}',
    );
  });

  it('takes no text for a key, and no bracket in a text for one', () => {
    const texts = ['"spec":{', '{"spec":{"a":1}}', 'managedFields":[', '\\', '\\"]}', '[[{{'];
    for (const text of texts) {
      const value = { before: text, spec: { [text]: text, list: [text] }, after: text };
      expect(JSON.parse(pruned(JSON.stringify(value)))).toEqual({ ...value, spec: {} });
    }
  });

  it('gives what emptying the parsed value gives, of any JSON', () => {
    const key = fc.oneof(fc.constantFrom('spec', 'managedFields', 'a', '"spec":{'), fc.string());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('[', '}', '\\"')),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const text = JSON.stringify(one);
        expect(JSON.parse(pruned(text))).toEqual(emptied(JSON.parse(text)));
      }),
      { numRuns: 1_500 },
    );
  });

  it('leaves text alone that ends too early or is no compact JSON', () => {
    for (const text of [
      '{"spec":{"a":[',
      '',
      '"spec":{',
      '{"spec" : {"a": 1}}',
      'Too many requests',
    ]) {
      expect(pruned(text)).toBe(text);
    }
  });

  it('finds the ends in a pod in one go, and counts brackets where it is not as servers write it', () => {
    const keys = [
      prunedList('managedFields', endOfManagedFields),
      prunedObject('spec', endOfPodSpec),
    ];
    const managedFields = [{ 'f:a': {}, 'k:{"name":"}],"}': {}, 'k:{"name":"}]},"}': {} }];
    const ownerReferences = [{ name: 'a', controller: true }];
    const spec = { b: [{}], c: '},"status":{', d: { e: 1 } };
    const volume = { claim: { metadata: {}, spec: { d: {} } }, e: 1 };
    const items = [
      { metadata: { name: 'a', managedFields }, spec, status: { a: 1 } },
      { metadata: { managedFields: [{ a: 1 }], ownerReferences }, spec, status: { a: 1 } },
      { metadata: { managedFields: [], ownerReferences }, spec, status: { a: 1 } },
      { metadata: { managedFields: [['}]']], ownerReferences }, spec: {}, status: {} },
      { spec: volume, status: { a: 2 } },
      { spec },
      { status: { a: 4 }, spec: volume, metadata: { managedFields: [[1]], name: 'a' } },
      { spec, metadata: { managedFields: [{}] }, status: { a: 5 } },
      { metadata: { ownerReferences }, spec, status: { a: 6 } },
    ];
    for (const from of items.keys()) {
      const text = JSON.stringify([...items.slice(from), ...items.slice(0, from)]);
      expect(JSON.parse(pruneJson(Buffer.from(text), keys).toString())).toEqual(
        emptied(JSON.parse(text)),
      );
    }
  });

  it('hides nothing from the projection of any kind', () => {
    const file = join(import.meta.dirname, '../../../fixtures/kubernetes-1.36/list-page1.json');
    const recorded = JSON.parse(readFileSync(file, 'utf8')).items;
    const kept = { labels: new Set(['app']), revisionKey: 'acme.example/protos' };
    const items = planted('planted-secret-value');
    for (const kind of SNAPSHOT_KINDS) {
      const pruning = RESOURCES.find((resource) => resource.kind === kind)?.pruned ?? [];
      const own = items.filter((item) => item.kind === kind);
      const whole = JSON.stringify(kind === 'Pod' ? [...own, ...recorded] : own);
      const small = pruneJson(Buffer.from(whole), pruning).toString();
      expect(projectItems(JSON.parse(small), kind, kept)).toEqual(
        projectItems(JSON.parse(whole), kind, kept),
      );
    }
  });
});
