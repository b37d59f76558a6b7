import { type BurnUpReader, createBurnUpReader } from '#application/progress/read-burn-up.ts';
import { teamProgress } from '#application/progress/team-progress.ts';
import { teamsOf } from '#application/teams-of.ts';
import { campaignStatus, targetDateOf } from '#domain/campaigns/campaign-status.ts';
import { type BurnUpPoint, dayNumber } from '#domain/progress/burn-up.ts';
import { type Forecast, forecast } from '#domain/progress/forecast.ts';
import { progressOf } from '#domain/todos/progress.ts';
import { TODO_STATES, type TodoCounts } from '#domain/todos/todo-state.ts';
import { builder } from './builder.ts';
import { CampaignRef } from './campaign.ts';
import type { Context } from './context.ts';
import { ProgressRef } from './progress.ts';
import { TeamRef } from './team.ts';

const BurnUpPointRef = builder.objectRef<BurnUpPoint>('BurnUpPoint').implement({
  description: 'How a campaign stood at the end of a day; the last point is the present.',
  fields: (t) => ({
    day: t.exposeString('day', {
      description: 'In UTC. Days without a point were like the one before.',
    }),
    progress: t.field({ type: ProgressRef, resolve: ({ counts }) => progressOf(counts) }),
  }),
});

interface ToldForecast {
  readonly forecast: Forecast;
  readonly target: string | undefined;
}

const ForecastKindEnum = builder.enumType('ForecastKind', {
  values: ['DONE', 'TOO_EARLY', 'NOTHING_CLOSED', 'INTERVAL'] as const,
});

const kindOf = (found: Forecast) => {
  if (found.kind === 'done') return 'DONE';
  if (found.kind === 'interval') return 'INTERVAL';
  return found.reason === 'history' ? 'TOO_EARLY' : 'NOTHING_CLOSED';
};

const dayIn = (name: 'from' | 'likely' | 'to', { forecast: found }: ToldForecast) =>
  found.kind === 'interval' ? found[name] : undefined;

const lateIn = (name: 'from' | 'likely' | 'to', told: ToldForecast): number | undefined => {
  const day = dayIn(name, told);
  return day === undefined || told.target === undefined
    ? undefined
    : dayNumber(day) - dayNumber(told.target);
};

const ForecastRef = builder.objectRef<ToldForecast>('CampaignForecast').implement({
  description:
    'When nothing will remain, if it goes on as it went: an interval, worked out from past closings.',
  fields: (t) => ({
    kind: t.field({
      type: ForecastKindEnum,
      description: 'TOO_EARLY: less than a week of history. NOTHING_CLOSED: no pace to go by.',
      resolve: ({ forecast: found }) => kindOf(found),
    }),
    confidence: t.float({
      nullable: true,
      description: 'How often the interval holds: 0.8.',
      resolve: ({ forecast: found }) => (found.kind === 'interval' ? found.confidence : null),
    }),
    from: t.string({ nullable: true, resolve: (told) => dayIn('from', told) }),
    likely: t.string({
      nullable: true,
      description:
        'If it goes on as it went, as often before as after it. Null: more than two years ahead.',
      resolve: (told) => dayIn('likely', told),
    }),
    to: t.string({
      nullable: true,
      description: 'Null: more than two years ahead.',
      resolve: (told) => dayIn('to', told),
    }),
    lateFrom: t.int({
      nullable: true,
      description: 'Days after the target date; negative: before it. Null without one.',
      resolve: (told) => lateIn('from', told),
    }),
    lateLikely: t.int({ nullable: true, resolve: (told) => lateIn('likely', told) }),
    lateTo: t.int({ nullable: true, resolve: (told) => lateIn('to', told) }),
  }),
});

interface TeamCounts {
  readonly team: string;
  readonly counts: TodoCounts;
}

const CampaignTeamRef = builder.objectRef<TeamCounts>('CampaignTeam').implement({
  description: 'How far a team has come with a campaign.',
  fields: (t) => ({
    name: t.exposeString('team'),
    team: t.field({
      type: TeamRef,
      nullable: true,
      resolve: ({ team }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => teamsOf(catalogue).get(team)),
    }),
    progress: t.field({ type: ProgressRef, resolve: ({ counts }) => progressOf(counts) }),
  }),
});

/** One reader a request, so that what campaigns have in common is read once. */
const readers = new WeakMap<Context, Promise<BurnUpReader>>();

function readerOf(context: Context): Promise<BurnUpReader> {
  const known =
    readers.get(context) ??
    context.board().then((board) => createBurnUpReader(context.app, board, context.now));
  readers.set(context, known);
  return known;
}

const isAsked = (counts: TodoCounts): boolean => TODO_STATES.some((state) => counts[state] > 0);

builder.objectFields(CampaignRef, (t) => ({
  burnUp: t.field({
    type: [BurnUpPointRef],
    description: 'Oldest first; of more than 400 days ago one point a week.',
    resolve: async ({ definition }, _, context) => [
      ...(await (await readerOf(context))(definition.id)),
    ],
  }),
  forecast: t.field({
    type: ForecastRef,
    nullable: true,
    description: 'Null unless it runs and has an end.',
    resolve: async (campaign, _, context) => {
      const { definition } = campaign;
      if (definition.standing || campaignStatus(campaign, context.now) !== 'ACTIVE') return null;
      const points = await (await readerOf(context))(definition.id);
      const today = context.now.slice(0, 10);
      return { forecast: forecast(points, today), target: targetDateOf(campaign) };
    },
  }),
  teams: t.field({
    type: [CampaignTeamRef],
    description: 'Every team that is asked, by name.',
    resolve: ({ definition }, _, { withBoard, now, spend }) =>
      withBoard((board) => {
        const teams = Array.from(teamProgress(board, definition.id, now), ([team, counts]) => ({
          team,
          counts,
        })).filter(({ counts }) => isAsked(counts));
        spend(teams.length);
        return teams;
      }),
  }),
}));
