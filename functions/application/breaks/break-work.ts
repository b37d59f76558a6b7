import type { App } from '#application/app.ts';
import { readCampaigns } from '#application/board-plan.ts';
import type { FlipReader } from '#application/flip.ts';
import { identified } from '#application/identified.ts';
import type { Codec } from '#application/ports.ts';
import type { BrokenChange } from '#domain/breaking.ts';
import { breakCampaigns } from '#domain/breaks/break-campaigns.ts';
import { editedChange, openedChanges } from '#domain/breaks/break-changes.ts';
import { withLaterReasons } from '#domain/breaks/explain-break.ts';
import { mayHold } from '#domain/campaigns/bounds.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Change } from '#domain/change.ts';
import type { Problem } from '#domain/problem.ts';
import type { Acknowledgement } from '#domain/review/acknowledgement.ts';
import { publishedBreak } from './published-break.ts';
import { type NewRevision, type RestoredBreak, restoredBreaks } from './restored-breaks.ts';
import { whoFollows } from './who-follows.ts';

/** What a revision of a contract makes somebody’s work, or makes needless. */
export interface BreakWork {
  readonly by: { readonly source: string; readonly revision: string; readonly at: string };
  readonly opened: readonly Campaign[];
  readonly restored: readonly RestoredBreak[];
  /** What its publisher says only now of why it is meant. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** Undefined when it is nobody’s work. */
export async function breakWorkOf(
  dependencies: Pick<App, 'store' | 'codec' | 'clock' | 'comparableReader' | 'readBoard'>,
  revision: NewRevision,
  broken: readonly BrokenChange[],
): Promise<BreakWork | undefined> {
  const { catalogue, before, after } = revision;
  const restored = await restoredBreaks(dependencies, revision);
  const published =
    broken.length === 0
      ? undefined
      : publishedBreak(dependencies.codec, {
          catalogue,
          before,
          after,
          broken,
          consumers: await whoFollows(dependencies, revision, broken, restored),
        });
  const opened = published === undefined ? [] : breakCampaigns(published);
  if (opened.length === 0 && restored.length === 0) return undefined;
  const { source, revision: name, publishedAt: at } = after;
  return { by: { source, revision: name, at }, opened, restored };
}

export interface BreakWorkPlan {
  readonly changes: readonly Change[];
  /** Every campaign, as they will be; absent when none changes. */
  readonly campaigns?: readonly Campaign[];
  readonly problems: readonly Problem[];
}

/** The same, inside the flip that shows the revision. A campaign that is there already stays as it is. */
export async function planBreakWork(
  read: FlipReader,
  codec: Codec,
  { by, opened, restored, acknowledgements = [] }: BreakWork,
): Promise<BreakWorkPlan> {
  const known = await readCampaigns(read, codec);
  const ids = new Set(known.map(({ definition }) => definition.id));
  const changeOf = new Map(restored.map(({ campaignId, change }) => [campaignId, change]));
  const explained = known.map((campaign) => withLaterReasons(campaign, by, acknowledgements));
  const kept = explained.map(
    (campaign) => changeOf.get(campaign.definition.id)?.(campaign) ?? campaign,
  );
  const fresh = opened.filter(({ definition }) => !ids.has(definition.id));
  const mayOpen = mayHold([...kept, ...fresh]);
  const campaigns = mayOpen ? [...kept, ...fresh] : kept;
  const drafts = [
    ...(mayOpen ? fresh.flatMap(openedChanges) : []),
    ...kept.flatMap((after, index) => editedChange(known[index] ?? after, after, by)),
  ];
  return {
    changes: drafts.map((draft) => identified(codec, draft, draft.at)),
    problems: mayOpen ? [] : [NO_ROOM],
    ...(drafts.length === 0 ? {} : { campaigns }),
  };
}

const NO_ROOM: Problem = {
  severity: 'warning',
  code: 'too-many-campaigns',
  path: '',
  message:
    'What this revision breaks became nobody’s work: there are as many campaigns as there may be.',
  cure: 'Archive campaigns that are over; the comparison of the two revisions tells who is hit.',
};
