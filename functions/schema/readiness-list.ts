import {
  listReadiness,
  type ReadinessFilter,
  type ReadinessSummary,
  summaryOf,
} from '#application/list-readiness.ts';
import { readinessRows } from '#application/readiness-rows.ts';
import type { Tier } from '#domain/spec.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connection, connectionType, firstOf } from './connection.ts';
import { given } from './given.ts';
import { ReadinessRef, type ShownReadiness, shownReadiness } from './readiness.ts';
import { TierEnum } from './service.ts';
import { TeamRef } from './team.ts';

const FilterInput = builder.inputType('ReadinessFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    team: t.stringList(),
    level: t.field({ type: [TierEnum], description: 'The level that is reached.' }),
    target: t.field({ type: [TierEnum] }),
    onTarget: t.boolean({
      description:
        'Of services that have a target, and of which it can be told: whether it is reached.',
    }),
  }),
});

const LevelCountRef = builder
  .objectRef<{ readonly level: Tier; readonly services: number }>('ReadinessLevelCount')
  .implement({
    fields: (t) => ({
      level: t.expose('level', { type: TierEnum }),
      services: t.exposeInt('services', { description: 'For which it is the highest reached.' }),
    }),
  });

const SummaryRef = builder.objectRef<ReadinessSummary>('ReadinessSummary').implement({
  description: 'How many services are how ready.',
  fields: (t) => ({
    services: t.exposeInt('services'),
    reached: t.field({
      type: [LevelCountRef],
      description: 'A, B, C.',
      resolve: ({ reached }) =>
        (['A', 'B', 'C'] as const).map((level) => ({ level, services: reached[level] })),
    }),
    onTarget: t.exposeInt('onTarget'),
    belowTarget: t.exposeInt('belowTarget'),
    cannotTell: t.exposeInt('cannotTell', { description: 'They have a target.' }),
    withoutTarget: t.exposeInt('withoutTarget', {
      description: 'Their specs name none, or nothing is asked of them.',
    }),
  }),
});

interface ReadinessConnection extends Connection<ShownReadiness> {
  readonly summary: ReadinessSummary;
}
const ReadinessConnectionRef = connectionType<ShownReadiness, ReadinessConnection>(
  'Readiness',
  ReadinessRef,
);
builder.objectField(ReadinessConnectionRef, 'summary', (t) =>
  t.expose('summary', { type: SummaryRef, description: 'Of all that the filter lets through.' }),
);

builder.queryField('readiness', (t) =>
  t.field({
    type: ReadinessConnectionRef,
    description: 'How ready services are for production, by their ids.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: FilterInput }),
    },
    resolve: (_, { filter, ...args }, { withBoard, now }) =>
      withBoard((board): ReadinessConnection => {
        const wanted: ReadinessFilter = given(filter);
        const { page, summary } = listReadiness(board, now, {
          filter: wanted,
          first: firstOf(args.first, 50),
          after: afterOf('readiness', args),
        });
        const rows = page.rows.map(({ item, key }) => ({
          item: shownReadiness(board, item, now),
          key,
        }));
        return { ...connection('readiness', { ...page, rows }), summary };
      }),
  }),
);

builder.objectField(TeamRef, 'readiness', (t) =>
  t.field({
    type: SummaryRef,
    description: 'Of its services.',
    resolve: ({ name }, _, { withBoard, now }) =>
      withBoard((board) =>
        summaryOf(readinessRows(board, now).filter(({ teamName }) => teamName === name)),
      ),
  }),
);
