import type { Board } from '#application/board.ts';
import { readinessOf } from '#application/readiness-of.ts';
import type { ReadinessRow } from '#application/readiness-rows.ts';
import { reasonOf } from '#domain/readiness/cheapest-first.ts';
import {
  byCategory,
  type CategoryStanding,
  type ItemCounts,
} from '#domain/readiness/item-counts.ts';
import { LEVEL_VERDICTS } from '#domain/readiness/level-counts.ts';
import { aimOf, type LevelStanding, type Passport } from '#domain/readiness/passport.ts';
import { ITEM_JUDGES, type PassportItem } from '#domain/readiness/passport-item.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { ServiceRef, TierEnum } from './service.ts';
import { TodoRef } from './todo.ts';

/** How ready a service is; of a list the todos behind the numbers are looked at only when they are asked for. */
export interface ShownReadiness extends Pick<ReadinessRow, 'serviceId' | 'target' | 'level'> {
  readonly passport: () => Passport;
}

/** The same of one service. */
export function shownReadiness(
  board: Board,
  row: Pick<ReadinessRow, 'serviceId' | 'target' | 'level'>,
  now: string,
): ShownReadiness {
  let made: Passport | undefined;
  const { serviceId, target, level } = row;
  return {
    serviceId,
    ...(target === undefined ? {} : { target }),
    ...(level === undefined ? {} : { level }),
    passport: () => {
      made ??= readinessOf(board, serviceId, now);
      return made;
    },
  };
}

const LevelVerdictEnum = builder.enumType('ReadinessVerdict', {
  description:
    'REACHED: everything that applies is done, or waived for now. MISSED: something is open. CANNOT_TELL: nothing is known to be open, but of some items nobody can tell.',
  values: LEVEL_VERDICTS,
});
const ItemJudgeEnum = builder.enumType('ReadinessJudge', {
  description:
    'MACHINE: a rule over facts decides. PERSON: somebody shows it, and again when the evidence is too old.',
  values: ITEM_JUDGES,
});

const ItemRef = builder.objectRef<PassportItem>('ReadinessItem').implement({
  description: 'One thing that the readiness passport of a service asks for.',
  fields: (t) => ({
    todo: t.expose('todo', { type: TodoRef }),
    level: t.expose('level', { type: TierEnum, description: 'Required from this level on.' }),
    category: t.string({
      nullable: true,
      resolve: ({ definition }) => definition.category,
    }),
    effort: t.exposeInt('effort', { description: '1 (minutes) to 5 (weeks).' }),
    judgedBy: t.expose('judgedBy', { type: ItemJudgeEnum }),
    reason: t.string({
      description: 'What it takes, and how it closes.',
      resolve: (item) => reasonOf(item),
    }),
  }),
});

const COUNTS: readonly (readonly [keyof ItemCounts, string])[] = [
  ['total', 'What applies.'],
  ['done', 'Without what is waived.'],
  ['waived', 'Let be until a moment: it counts for the level, and is told apart.'],
  ['open', 'What was done before included.'],
  ['cannotTell', 'Facts are missing or stale: it does not count.'],
  ['notApplicable', 'Beside the total.'],
];

const LevelRef = builder.objectRef<LevelStanding>('ReadinessLevel').implement({
  description: 'One level: everything that is required from it, or from a lower one, on.',
  fields: (t) => ({
    level: t.expose('level', { type: TierEnum }),
    verdict: t.expose('verdict', { type: LevelVerdictEnum }),
    missing: t.field({
      type: [ItemRef],
      description: 'What has to be done or told yet, cheapest first.',
      args: { first: t.arg.int({ defaultValue: 10 }) },
      resolve: ({ missing }, { first }) => missing.slice(0, bounded(first)),
    }),
  }),
});

const CategoryRef = builder.objectRef<CategoryStanding>('ReadinessCategory').implement({
  fields: (t) => ({
    category: t.string({
      nullable: true,
      description: 'Null for items that have none.',
      resolve: ({ category }) => (category === '' ? null : category),
    }),
    items: t.field({
      type: [ItemRef],
      args: { first: t.arg.int({ defaultValue: 100 }) },
      resolve: ({ items }, { first }) => items.slice(0, bounded(first)),
    }),
  }),
});

for (const [name, description] of COUNTS) {
  builder.objectField(LevelRef, name, (t) =>
    t.int({ description, resolve: (counts) => counts[name] }),
  );
  builder.objectField(CategoryRef, name, (t) =>
    t.int({ description, resolve: (counts) => counts[name] }),
  );
}

export const ReadinessRef = builder.objectRef<ShownReadiness>('Readiness').implement({
  description:
    'How ready a service is for production, by the campaigns that are items of the passport.',
  fields: (t) => ({
    service: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: ({ serviceId }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => catalogue.services.get(serviceId)),
    }),
    target: t.field({
      type: TierEnum,
      nullable: true,
      description:
        'Its tier, else what its service level objective asks for; null where neither tells.',
      resolve: ({ target }) => target,
    }),
    level: t.field({
      type: TierEnum,
      nullable: true,
      description: 'The highest level that is reached; null when none is, or nothing is asked.',
      resolve: ({ level }) => level,
    }),
    levels: t.field({
      type: [LevelRef],
      description: 'C, B, A; empty when nothing is asked.',
      resolve: ({ passport }) => [...passport().levels],
    }),
    aim: t.field({
      type: LevelRef,
      nullable: true,
      description:
        'What it is on the way to: its target until that is reached, then the next level; null at the end.',
      resolve: ({ passport }) => aimOf(passport()),
    }),
    categories: t.field({
      type: [CategoryRef],
      resolve: ({ passport }) => [...byCategory(passport().items)],
    }),
    badge: t.string({
      description: 'Path of its badge, an SVG.',
      resolve: ({ serviceId }) => `/badge/${encodeURIComponent(serviceId)}.svg`,
    }),
  }),
});

builder.objectField(ServiceRef, 'readiness', (t) =>
  t.field({
    type: ReadinessRef,
    resolve: ({ serviceId }, _, { withBoard, now }) =>
      withBoard((board) => {
        const passport = readinessOf(board, serviceId, now);
        const { target, level } = passport;
        return {
          serviceId,
          ...(target === undefined ? {} : { target }),
          ...(level === undefined ? {} : { level }),
          passport: () => passport,
        };
      }),
  }),
);

const MOST = 200;

function bounded(first: number | null | undefined): number {
  const wanted = first ?? MOST;
  if (wanted >= 0 && wanted <= MOST) return wanted;
  throw badInput('BAD_PAGE', `first must be 0 to ${MOST}.`);
}
