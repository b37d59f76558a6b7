import type { OpenProblem } from '#domain/problem.ts';
import type { Campaign } from './campaign.ts';

/** Files that describe a campaign whose id is taken: each is told by whom, and that it changes nothing. */
export const campaignProblems = (campaigns: readonly Campaign[]): readonly OpenProblem[] =>
  campaigns.flatMap((campaign) =>
    (campaign.contenders ?? []).map(({ source, path, at, definition }) => ({
      severity: 'error' as const,
      code: 'duplicate-campaign',
      source,
      path,
      message: `The campaign ${definition.id} ${ownerOf(campaign)}: that stays in force, and this file changes nothing.`,
      cure: 'Give this campaign another id, or take it out of the file.',
      since: at,
    })),
  );

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
