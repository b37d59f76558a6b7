import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { ChangeDraft } from '#domain/service-changes.ts';
import { shortRevision, shortSource } from './break-text.ts';
import { type ContractBreak, stillBroken } from './contract-break.ts';

/** Ids that a change names; the campaign names all. */
const NAMED = 50;

/** What everybody hears of a campaign that a break made: it is there, and it is on. */
export function openedChanges({ definition, origin }: Campaign): readonly ChangeDraft[] {
  if (origin.kind !== 'contract') return [];
  const { id, title, targetDate } = definition;
  const { source, revision, at, broke } = origin;
  const { consumers, count } = broke;
  const who = consumers.length === 1 ? '1 service has' : `${consumers.length} services have`;
  const made = { at, source, revision, subject: id };
  const after = {
    title,
    ...(targetDate === undefined ? {} : { targetDate }),
    breaks: count,
    services: consumers.slice(0, NAMED).map(({ serviceId }) => serviceId),
    serviceCount: consumers.length,
  };
  const what = count === 1 ? '1 thing' : `${count} things`;
  return [
    {
      ...made,
      kind: 'campaign-created',
      summary: `${shortSource(source)} broke ${what} at ${shortRevision(revision)}: ${who} to follow.`,
      after,
    },
    {
      ...made,
      kind: 'campaign-launched',
      summary: `${title}: ${who} until ${targetDate}.`,
      after: { title, launchAt: at },
    },
  ];
}

/** What everybody hears when a publication changed the campaign of a break; none where it did not. */
export function editedChange(
  before: Campaign,
  after: Campaign,
  by: Pick<ChangeDraft, 'source' | 'revision' | 'at'>,
): readonly ChangeDraft[] {
  if (before === after || after.origin.kind !== 'contract' || before.origin.kind !== 'contract')
    return [];
  const { id, title } = after.definition;
  const [was, is] = [before.origin.broke, after.origin.broke].map(countsOf);
  return [
    {
      ...by,
      kind: 'campaign-edited',
      subject: id,
      summary: `${title}: ${whatOf(before.origin.broke, after.origin.broke)} at ${shortRevision(by.revision)}.`,
      before: { ...was },
      after: { ...is, title },
    },
  ];
}

const countsOf = (broke: ContractBreak) => ({
  broken: stillBroken(broke).length,
  meant: broke.broken.filter(({ reason }) => reason !== undefined).length,
});

function whatOf(before: ContractBreak, after: ContractBreak): string {
  const left = stillBroken(after).length;
  if (left === stillBroken(before).length) return 'it was said why it is meant';
  return left === 0 ? 'all of it was restored' : `some of it was restored, ${left} left`;
}
