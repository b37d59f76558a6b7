import { beforeAll, describe, expect, it } from 'vitest';
import { BREAKING_RULES } from '#domain/comparison/breaking-rules.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import { contractChangeSentence } from '#web/words/contract-change-words.ts';
import type { ToldChange } from '#web/words/contract-rule-words.ts';
import {
  type BufFinding,
  buildSet,
  type Compared,
  compareFiles,
  differences,
  withFolder,
} from '../../../support/buf-breaking.ts';
import { CASES } from './pairs/cases.ts';
import { FIELD_PAIRS } from './pairs/fields.ts';
import { FILE_PAIRS } from './pairs/files.ts';
import { ENUM_PAIRS, MESSAGE_PAIRS, SERVICE_PAIRS } from './pairs/messages.ts';
import type { Sources, Versions } from './pairs/rule-pair.ts';

const PAIRS = [...FILE_PAIRS, ...MESSAGE_PAIRS, ...ENUM_PAIRS, ...SERVICE_PAIRS, ...FIELD_PAIRS];

const STEPS: readonly (readonly [string, Versions])[] = [
  ...PAIRS.map(({ rule, fails }) => [`${rule} breaks`, fails] as const),
  ...PAIRS.map(({ rule, passes }) => [`${rule} holds`, passes] as const),
  ...Object.entries(CASES),
];

/** Packages and folders of the steps; none begins with another. */
const places = new Map(STEPS.map(([name], index) => [name, `p${1_000 + index}`]));
const found = new Map<RuleSet, Compared>();

/** All steps make one module, so that `buf` is asked once a rule set. */
beforeAll(
  () =>
    withFolder(async (folder) => {
      const [before, after] = ([0, 1] as const).map((side) =>
        buildSet(
          folder,
          `side${side}`,
          new Map(STEPS.flatMap(([name, versions]) => filesOf(name, versions[side]))),
        ),
      );
      for (const ruleSet of RULE_SETS)
        found.set(ruleSet, await compareFiles(before ?? '', after ?? '', ruleSet));
    }),
  120_000,
);

function filesOf(name: string, sources: Sources): readonly (readonly [string, string])[] {
  const place = places.get(name) ?? '';
  const files = typeof sources === 'string' ? { 'x.proto': sources } : sources;
  return Object.entries(files).map(([path, text]) => [
    `${place}/${path}`,
    text.replaceAll('$', place).replaceAll('#', place.slice(1)),
  ]);
}

function findingsOf(name: string, ruleSet: RuleSet): Compared {
  const place = places.get(name) ?? '';
  const { buf, ours } = found.get(ruleSet) ?? { buf: [], ours: [] };
  const isHere = (path: string | undefined, text: string): boolean =>
    path === undefined ? text.includes(place) : path.startsWith(`${place}/`);
  return {
    buf: buf.filter(({ path, message }: BufFinding) => isHere(path, message)),
    ours: ours.filter(({ before, after, symbol }) => isHere((after ?? before)?.path, symbol)),
  };
}

const rulesFound = (name: string): ReadonlySet<string> =>
  new Set(
    RULE_SETS.flatMap((ruleSet) => findingsOf(name, ruleSet).ours.map(({ rule }) => `${rule}`)),
  );

describe.each(RULE_SETS)('by the rules of %s', (ruleSet) => {
  it.each(STEPS.map(([name]) => name))('%s exactly where buf says so', (name) => {
    expect(differences(findingsOf(name, ruleSet))).toEqual([]);
  });

  it('finds nothing that belongs to no step', () => {
    const all = found.get(ruleSet) ?? { buf: [], ours: [] };
    expect(differences(all)).toEqual([]);
    expect(all.ours.length).toBeGreaterThan(50);
  });
});

describe('what is told of the steps', () => {
  it.each(RULE_SETS)('has a sentence in Japanese, also what breaks no rule of %s', (ruleSet) => {
    const { ours, harmless = [] } = found.get(ruleSet) ?? { ours: [] };
    expect(harmless.length).toBeGreaterThan(50);
    const untold = [...ours, ...harmless].filter((change) => !JAPANESE.test(inJapanese(change)));
    expect(untold).toEqual([]);
  });
});

const JAPANESE = /(です|ました|ません)(（.*）)?$/;

const inJapanese = ({ rule, kind, detail, before, after, ...change }: ContractChange): string =>
  contractChangeSentence(
    {
      ...change,
      rule: rule ?? null,
      detail: detail ?? null,
      kind: kind.toUpperCase() as ToldChange['kind'],
      before: { text: before?.text ?? null },
      after: { text: after?.text ?? null },
    },
    'ja',
  );

describe('every rule', () => {
  it.each(PAIRS.map(({ rule }) => rule))('%s is broken by one step and held by another', (rule) => {
    expect(rulesFound(`${rule} breaks`)).toContain(rule);
    expect(rulesFound(`${rule} holds`)).not.toContain(rule);
  });

  it('has such a pair', () => {
    const rules = BREAKING_RULES.map(({ id }) => id).sort();
    expect(PAIRS.map(({ rule }) => rule).sort()).toEqual(rules);
    expect(new Set(rules).size).toBe(64);
  });
});
