import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { isOpen } from '#domain/todos/todo-state.ts';
import type { Board } from './board.ts';
import { countVerdicts, type Rehearsal, type VerdictCounts } from './rehearse-campaign.ts';
import { teamsOf } from './teams-of.ts';
import { todoCounts } from './todo-counts.ts';
import { todosOf } from './todos-of.ts';

/** What a rehearsed campaign would mean for a team. */
export interface TeamLoad {
  readonly team: string;
  readonly counts: VerdictCounts;
  readonly services: number;
  /** Open todos that it has already, without those of the campaign itself. */
  readonly carries: number;
  /** It has many already, more than others a service. */
  readonly carriesMany: boolean;
}

/** So few are not many for anybody. */
const MANY = 10;
/** How many times as many a service as everybody has. */
const ABOVE = 1.5;

/**
 * The load of every team that is asked, those who would get most to do first. A team carries many when it has ten open
 * todos or more, and half as many again a service as the organisation on average.
 */
export function teamLoads(
  { board, asked, at }: Rehearsal,
  campaignId: string | undefined,
): readonly TeamLoad[] {
  const carried = carriedByTeam(board, at, campaignId);
  const all = [...carried.values()].reduce((sum, open) => sum + open, 0);
  const average = all / Math.max(1, board.catalogue.services.size);
  const loads = Array.from(
    Map.groupBy(asked, ({ team }) => team),
    ([team, services]): TeamLoad => {
      const carries = carried.get(team) ?? 0;
      const owned = teamsOf(board.catalogue).get(team)?.services.length ?? 1;
      return {
        team,
        counts: countVerdicts(services),
        services: owned,
        carries,
        carriesMany: carries >= MANY && carries / owned >= ABOVE * average,
      };
    },
  );
  return loads.sort(
    (a, b) => b.counts.OPEN - a.counts.OPEN || b.carries - a.carries || (a.team < b.team ? -1 : 1),
  );
}

/** By team; only of one that runs already something has to be left out. */
function carriedByTeam(
  board: Board,
  now: string,
  campaignId: string | undefined,
): ReadonlyMap<string, number> {
  const counts = todoCounts(board, now);
  const teams = teamsOf(board.catalogue);
  const own = campaignId === undefined ? undefined : board.campaigns.get(campaignId);
  const isRunning = own !== undefined && campaignStatus(own, now) === 'ACTIVE';
  return new Map(
    Array.from(teams, ([team, { services }]) => {
      const { OPEN, REGRESSED } = counts.ofTeam(team);
      const owned = isRunning
        ? services.filter(({ serviceId }) => isOpenIn(board, serviceId, campaignId, now))
        : [];
      return [team, OPEN + REGRESSED - owned.length] as const;
    }),
  );
}

const isOpenIn = (
  board: Board,
  serviceId: string,
  campaignId: string | undefined,
  now: string,
): boolean =>
  todosOf(board, serviceId, now).some(
    ({ campaign, state }) => campaign?.definition.id === campaignId && isOpen(state),
  );
