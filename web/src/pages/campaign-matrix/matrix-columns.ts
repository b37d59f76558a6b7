import { LEVELS, type Level, partPassport, sumOf } from '#web/campaigns/passport-group.ts';
import type { Progress } from '#web/campaigns/progress.ts';
import type { MatrixCampaignFragment } from '#web/gql/campaigns/graphql.ts';

interface Team {
  readonly name: string;
  readonly progress: Progress;
}

/** A column: one campaign, or the items of one level of the passport added up. */
export type MatrixColumn =
  | {
      readonly kind: 'campaign';
      readonly key: string;
      readonly title: string;
      readonly level: Level | null;
      readonly progress: Progress;
      readonly teams: readonly Team[];
    }
  | {
      readonly kind: 'level';
      readonly key: string;
      readonly level: Level;
      readonly items: number;
      /** Items of the level, with those that have a column of their own. */
      readonly all: number;
      readonly progress: Progress;
      readonly teams: readonly Team[];
    };

/** What is asked for its own sake and items that are due, then the other items; folded, those are added up by level. */
export function matrixColumns(
  campaigns: readonly MatrixCampaignFragment[],
  unfolded: boolean,
): readonly MatrixColumn[] {
  const { alone, items, grouped } = partPassport(campaigns, unfolded);
  const folded = unfolded ? [] : grouped;
  const own = unfolded ? [...alone, ...grouped] : alone;
  return [
    ...own.map(
      ({ campaignId: key, title, level, progress, teams }) =>
        ({ kind: 'campaign', key, title, level, progress, teams }) as const,
    ),
    ...LEVELS.flatMap((level) => {
      const ofLevel = (item: MatrixCampaignFragment) => item.level === level;
      const few = folded.filter(ofLevel);
      return few.length === 0 ? [] : [addedUp(level, few, items.filter(ofLevel).length)];
    }),
  ];
}

function addedUp(
  level: Level,
  items: readonly MatrixCampaignFragment[],
  all: number,
): MatrixColumn {
  const byTeam = new Map<string, Progress[]>();
  for (const { name, progress } of items.flatMap(({ teams }) => teams)) {
    const known = byTeam.get(name);
    if (known) known.push(progress);
    else byTeam.set(name, [progress]);
  }
  return {
    kind: 'level',
    key: `level ${level}`,
    level,
    items: items.length,
    all,
    progress: sumOf(items.map(({ progress }) => progress)),
    teams: [...byTeam].map(([name, parts]) => ({ name, progress: sumOf(parts) })),
  };
}
