import type { OpenProblem } from '#domain/problem.ts';
import type { Campaign } from './campaign.ts';
import { COSTLY_CURE, WHY_COSTLY } from './costly.ts';

/** What is wrong with campaigns as they are in force: ids that several files claim, and rules that cost too much. */
export const campaignProblems = (campaigns: readonly Campaign[]): readonly OpenProblem[] => [
  ...campaigns.flatMap(claimProblems),
  ...campaigns.flatMap(costProblems),
];

/** Files that describe a campaign whose id is taken: each is told by whom, and that it changes nothing. */
const claimProblems = (campaign: Campaign): readonly OpenProblem[] =>
  (campaign.contenders ?? []).map(({ source, path, at, definition }) => ({
    severity: 'error' as const,
    code: 'duplicate-campaign',
    source,
    path,
    message: `The campaign ${definition.id} ${ownerOf(campaign)}: that stays in force, and this file changes nothing.`,
    cure: 'Give this campaign another id, or take it out of the file.',
    since: at,
  }));

function costProblems({
  definition,
  origin,
  course,
  costlySince,
  withdrawnAt,
}: Campaign): readonly OpenProblem[] {
  const isOver = course.ended ?? course.archived ?? withdrawnAt;
  if (costlySince === undefined || isOver !== undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'costly-campaign',
      source: origin.kind === 'page' ? 'dashboard' : origin.source,
      path: origin.kind === 'file' ? origin.path : '',
      message: `${definition.id}: ${WHY_COSTLY}`,
      cure: COSTLY_CURE,
      since: costlySince,
    },
  ];
}

function ownerOf({ origin }: Campaign): string {
  switch (origin.kind) {
    case 'file':
      return `is described by ${origin.path} in ${origin.source} already`;
    case 'page':
      return `was made on the page by ${origin.by}`;
    case 'contract':
      return `follows from a breaking change of ${origin.source} at ${origin.revision}`;
  }
}
