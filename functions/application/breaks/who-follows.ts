import type { App } from '#application/app.ts';
import { consumersOfBreaks } from '#application/impact-of-breaks.ts';
import { todosOf } from '#application/todos-of.ts';
import type { BrokenChange } from '#domain/breaking.ts';
import { isInside } from '#domain/breaking.ts';
import { type HitConsumer, joinConsumers } from '#domain/breaks/contract-break.ts';
import type { NewRevision, RestoredBreak } from './restored-breaks.ts';

/**
 * Who has to follow what a revision breaks, by the specs of today. Where it breaks something only because it takes an
 * earlier break back, that is no matter for those who had not followed that one: to them it is as it always was.
 */
export async function whoFollows(
  app: Pick<App, 'readBoard' | 'clock'>,
  { catalogue, before }: Pick<NewRevision, 'catalogue' | 'before'>,
  broken: readonly BrokenChange[],
  restored: readonly RestoredBreak[],
): Promise<readonly HitConsumer[]> {
  const back = new Set(restored.flatMap(({ symbols }) => symbols));
  const isBack = ({ symbol }: BrokenChange) => isInside(symbol, back);
  const hitBy = (changes: readonly BrokenChange[]) => consumersOfBreaks(catalogue, before, changes);
  if (!broken.some(isBack)) return hitBy(broken);
  const stayed = await whoStayed(app, restored);
  return joinConsumers([
    ...hitBy(broken.filter((change) => !isBack(change))),
    ...hitBy(broken.filter(isBack)).filter(({ serviceId }) => !stayed.has(serviceId)),
  ]);
}

/** Those who were asked to follow the earlier break, and had not done so. */
async function whoStayed(
  { readBoard, clock }: Pick<App, 'readBoard' | 'clock'>,
  restored: readonly RestoredBreak[],
): Promise<ReadonlySet<string>> {
  const board = await readBoard();
  const now = clock.now();
  const isDone = (serviceId: string, campaignId: string) =>
    todosOf(board, serviceId, now).some(
      ({ campaign, state }) => campaign?.definition.id === campaignId && state === 'SATISFIED',
    );
  return new Set(
    restored.flatMap(({ campaignId, consumers }) =>
      consumers.filter((serviceId) => !isDone(serviceId, campaignId)),
    ),
  );
}
