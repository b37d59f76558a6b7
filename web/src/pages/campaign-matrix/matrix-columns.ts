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
      readonly progress: Progress;
      readonly teams: readonly Team[];
    };

/** What is asked for its own sake first, then items of the passport; those that are folded added up by level. */
export function matrixColumns(
  campaigns: readonly MatrixCampaignFragment[],
  unfolded: boolean,
): readonly MatrixColumn[] {
  const { others, shown, folded } = partPassport(campaigns, unfolded);
  return [
    ...[...others, ...shown].map(
      ({ campaignId: key, title, level, progress, teams }) =>
        ({ kind: 'campaign', key, title, level, progress, teams }) as const,
    ),
    ...LEVELS.flatMap((level) => {
      const own = folded.filter((item) => item.level === level);
      return own.length === 0 ? [] : [addedUp(level, own)];
    }),
  ];
}

function addedUp(level: Level, items: readonly MatrixCampaignFragment[]): MatrixColumn {
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
    progress: sumOf(items.map(({ progress }) => progress)),
    teams: [...byTeam].map(([name, parts]) => ({ name, progress: sumOf(parts) })),
  };
}
