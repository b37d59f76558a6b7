import { acknowledgementsBetween } from '#application/acknowledgements-between.ts';
import { findContract } from '#application/find-contract.ts';
import { impactOfBreaks } from '#application/impact-of-breaks.ts';
import type { ChangePlace, ContractChange } from '#domain/comparison/contract-change.ts';
import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { pageOf } from '#domain/page.ts';
import { acknowledgementOf, type RecordedAcknowledgement } from '#domain/review/acknowledgement.ts';
import { AcknowledgementRef } from './acknowledgement.ts';
import { builder } from './builder.ts';
import { ChangedPackageRef, countByPackage } from './changed-package.ts';
import { afterOf, connection, connectionType, firstOf, type PageArgs } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { given } from './given.ts';
import { ImpactRef } from './impact.ts';
import { type ChangeFilter, isWantedChange } from './is-wanted-change.ts';
import { type SeenChange, seenChanges } from './seen-change.ts';

interface Comparison {
  readonly before: ContractIndex;
  readonly after: ContractIndex;
  readonly ruleSet: RuleSet;
  readonly changes: readonly ContractChange[];
  /** Of the revisions between them; read when first asked for. */
  readonly acknowledgements: () => Promise<readonly RecordedAcknowledgement[]>;
}

export const BreakingRuleSet = builder.enumType('BreakingRuleSet', {
  description:
    'What counts as breaking, from strict to lax; ids and meaning are those of buf breaking.',
  values: RULE_SETS,
});
const ChangeKindEnum = enumOf('ContractChangeKind', ['added', 'removed', 'changed', 'moved']);
const ElementEnum = enumOf('ContractElement', [
  'package',
  'file',
  'message',
  'field',
  'oneof',
  'enum',
  'enum value',
  'service',
  'method',
  'extension',
] satisfies readonly ContractChange['element'][]);

const ChangePlaceRef = builder.objectRef<ChangePlace>('ContractChangePlace').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    line: t.int({
      nullable: true,
      description: '1-based; null where the file came without source info.',
      resolve: ({ line }) => line,
    }),
    text: t.string({
      nullable: true,
      description: 'What stood or stands there, as one would write it.',
      resolve: ({ text }) => text,
    }),
  }),
});

type ShownChange = SeenChange & Pick<Comparison, 'acknowledgements'>;

const ContractChangeRef = builder.objectRef<ShownChange>('ContractChange').implement({
  fields: (t) => ({
    rule: t.string({
      nullable: true,
      description: 'Id of the broken rule; null for what breaks nothing.',
      resolve: ({ change }) => change.rule,
    }),
    kind: t.field({ type: ChangeKindEnum, resolve: ({ change }) => change.kind }),
    breaking: t.boolean({ resolve: ({ change }) => change.breaking }),
    element: t.field({ type: ElementEnum, resolve: ({ change }) => change.element }),
    symbol: t.string({
      description: 'Its full name; of a file its path.',
      resolve: ({ change }) => change.symbol,
    }),
    package: t.exposeString('package'),
    aspect: t.string({
      description:
        'What of the element it is about: existence, addition, move, comment, deprecation, option, import, reserved, extension, an option of files such as go_package, or type, json-name and the like.',
      resolve: ({ change }) => change.aspect,
    }),
    detail: t.string({
      nullable: true,
      description:
        'Which of several: the name of the option, the imported path, what is reserved; of what moved where to.',
      resolve: ({ change }) => change.detail,
    }),
    message: t.string({
      description: 'One English sentence without a period.',
      resolve: ({ change }) => change.message,
    }),
    acknowledgement: t.field({
      type: AcknowledgementRef,
      nullable: true,
      description: 'Why it is meant to break, where whoever published it said so.',
      resolve: async ({ change, acknowledgements }) =>
        change.breaking ? acknowledgementOf(change, await acknowledgements()) : undefined,
    }),
    before: t.field({
      type: ChangePlaceRef,
      nullable: true,
      resolve: ({ change }) => change.before,
    }),
    after: t.field({ type: ChangePlaceRef, nullable: true, resolve: ({ change }) => change.after }),
  }),
});
const ContractChangeConnection = connectionType('ContractChange', ContractChangeRef);

const ContractChangeFilterInput = builder.inputType('ContractChangeFilter', {
  fields: (t) => ({
    breaking: t.boolean(),
    kind: t.field({ type: [ChangeKindEnum] }),
    element: t.field({ type: [ElementEnum] }),
    package: t.string(),
    symbol: t.string({ description: 'A full name: it, and everything inside it.' }),
    text: t.string({ description: 'What a name or message contains, in any case.' }),
  }),
});

const ContractComparisonRef = builder.objectRef<Comparison>('ContractComparison').implement({
  description: 'Everything that changed between two revisions of a contract.',
  fields: (t) => ({
    source: t.string({ resolve: ({ after }) => after.source }),
    from: t.string({ resolve: ({ before }) => before.revision }),
    to: t.string({ resolve: ({ after }) => after.revision }),
    fromPublishedAt: t.field({ type: 'DateTime', resolve: ({ before }) => before.publishedAt }),
    toPublishedAt: t.field({ type: 'DateTime', resolve: ({ after }) => after.publishedAt }),
    ruleSet: t.field({ type: BreakingRuleSet, resolve: ({ ruleSet }) => ruleSet }),
    breakingCount: t.int({
      resolve: ({ changes }) => changes.filter(({ breaking }) => breaking).length,
    }),
    changeCount: t.int({ resolve: ({ changes }) => changes.length }),
    impact: t.field({
      type: ImpactRef,
      description:
        'Who is hit by what breaks: of a file or package that is gone, by all that it declared.',
      resolve: async ({ before, changes }, _, { catalogue }) =>
        impactOfBreaks(await catalogue(), before, changes),
    }),
    packages: t.stringList({
      description: 'Those in which something changed, in the order of their names.',
      resolve: (comparison) =>
        [...new Set(seenChanges(comparison).map((one) => one.package))].sort(),
    }),
    changedPackages: t.field({
      type: [ChangedPackageRef],
      description: 'The packages in which something changed, by name, with how much.',
      resolve: (comparison) => countByPackage(seenChanges(comparison)),
    }),
    changes: t.field({
      type: ContractChangeConnection,
      description: 'In the order of files and lines.',
      args: {
        first: t.arg.int({ defaultValue: 50 }),
        after: t.arg.string(),
        filter: t.arg({ type: ContractChangeFilterInput }),
      },
      resolve: (comparison, { filter, ...args }) => page(comparison, given(filter), args),
    }),
  }),
});

builder.queryField('compareContracts', (t) =>
  t.field({
    type: ContractComparisonRef,
    nullable: true,
    description:
      'From one revision of a source to another; labels will do for revisions. Null when one is not known.',
    args: {
      source: t.arg.string({ required: true }),
      from: t.arg.string({ required: true }),
      to: t.arg.string({ required: true }),
      ruleSet: t.arg({ type: BreakingRuleSet, defaultValue: 'FILE' }),
    },
    resolve: async (_, { source, from, to, ruleSet }, context) => {
      const dependencies = { ...context, ...context.app, catalogue: await context.catalogue() };
      const before = await findContract(dependencies, source, from);
      const after = await findContract(dependencies, source, to);
      if (before === undefined || after === undefined) return null;
      const rules = ruleSet ?? 'FILE';
      const changes = await context.compareRevisions(before, after, rules);
      const inForce = dependencies.catalogue.contracts.get(source);
      const acknowledgements = once(() =>
        acknowledgementsBetween(inForce, before, after, context.readLogPage),
      );
      return { before, after, ruleSet: rules, changes, acknowledgements };
    },
  }),
);

function page(comparison: Comparison, filter: ChangeFilter, args: PageArgs) {
  const kind = `changes ${comparison.before.revision} ${comparison.after.revision} ${JSON.stringify(filter)}`;
  const wanted = seenChanges(comparison).filter((one) => isWantedChange(one, filter));
  const keyOf = ({ number }: SeenChange) => [number];
  const found = pageOf(wanted, keyOf, firstOf(args.first, 50), afterOf(kind, args));
  const { acknowledgements } = comparison;
  const rows = found.rows.map(({ item, key }) => ({ key, item: { ...item, acknowledgements } }));
  return connection(kind, { ...found, rows });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
