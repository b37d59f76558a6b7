import type { Catalogue } from '#application/catalogue.ts';
import { declaredBy } from '#application/declared-by.ts';
import type { DescriptorSet } from '#application/descriptor-set.ts';
import { CAMPAIGNS } from '#application/documents.ts';
import { findBreaking } from '#application/find-breaking.ts';
import { impactOfBreaks } from '#application/impact-of-breaks.ts';
import { ownershipOf } from '#application/ownership-of.ts';
import { readPacked } from '#application/packed.ts';
import type { Codec, ComparableReader, DocumentStore } from '#application/ports.ts';
import { createContractReader } from '#application/read-contract.ts';
import { productionOf } from '#domain/breaks/break-policy.ts';
import { stillBroken } from '#domain/breaks/contract-break.ts';
import {
  type BreakOrigin,
  isTouched,
  mayBeRestored,
  restoredPlaces,
  withRestored,
} from '#domain/breaks/restore-break.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { ContractDifference } from '#domain/contract-changes.ts';
import { differenceToLog } from '#domain/contract-log.ts';
import { brokenSymbols } from '#domain/review/contract-review.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly comparableReader: ComparableReader;
}

/** A new revision of a contract, beside the one in force. */
export interface NewRevision {
  readonly catalogue: Catalogue;
  readonly before: ContractIndex;
  readonly after: ContractIndex;
  readonly set: DescriptorSet;
  readonly difference: ContractDifference;
}

/** Something of an earlier break is as it was before it. */
export interface RestoredBreak {
  readonly campaignId: string;
  readonly consumers: readonly string[];
  readonly symbols: readonly string[];
  /** What becomes of its campaign. */
  readonly change: (campaign: Campaign) => Campaign;
}

/**
 * The earlier breaks of which a revision restores something. Costs nothing while there is no campaign, and 1 read while
 * it touches nothing that they are about.
 */
export async function restoredBreaks(
  dependencies: Dependencies,
  revision: NewRevision,
): Promise<readonly RestoredBreak[]> {
  const found: RestoredBreak[] = [];
  for (const { id, origin } of await touchedBreaks(dependencies, revision)) {
    const restored = await restoredBreak(dependencies, revision, id, origin);
    if (restored) found.push(restored);
  }
  return found;
}

async function touchedBreaks(
  { store, codec }: Dependencies,
  { catalogue, before, after, difference }: NewRevision,
): Promise<readonly { readonly id: string; readonly origin: BreakOrigin }[]> {
  if (catalogue.stamp.board?.campaigns === undefined) return [];
  const campaigns = ((await readPacked(store, codec, CAMPAIGNS)) ??
    []) as unknown as readonly Campaign[];
  const own = campaigns.flatMap(({ definition: { id }, origin, course }) =>
    origin.kind === 'contract' &&
    origin.source === after.source &&
    !course.ended &&
    !course.archived
      ? [{ id, origin }]
      : [],
  );
  if (own.length === 0) return [];
  const { services, types } = differenceToLog(before, after, difference);
  const changed = new Set([...services, ...types].map(([fullName]) => fullName));
  return own.filter(({ origin: { broke } }) => mayBeRestored(broke) && isTouched(broke, changed));
}

async function restoredBreak(
  dependencies: Dependencies,
  { catalogue, after, set }: NewRevision,
  campaignId: string,
  { source, broke }: BreakOrigin,
): Promise<RestoredBreak | undefined> {
  const { store, codec } = dependencies;
  const then = await createContractReader(store, codec).index(source, broke.previous);
  // Forgotten meanwhile: what it was like, nobody can tell any more.
  if (then === undefined) return undefined;
  const declared = declaredBy(then);
  const now = await findBreaking(dependencies, then, after, set);
  const breaking = now.map((change) => ({ change }));
  const brokenNow = new Set([
    ...brokenSymbols({ breaking }, declared),
    ...now.map(({ symbol }) => symbol),
  ]);
  const namesOf = (element: 'file' | 'package', symbol: string) =>
    element === 'file' ? declared.inFile(symbol) : declared.inPackage(symbol);
  const { restored: before = [] } = broke;
  const restored = restoredPlaces(broke, brokenNow, namesOf);
  if (restored.length === before.length) return undefined;
  const hit = carriersOf(catalogue, then, stillBroken({ ...broke, restored }).map(asChange));
  const environments = productionOf(catalogue.organisation);
  return {
    campaignId,
    consumers: broke.consumers.map(({ serviceId }) => serviceId),
    symbols: restored.flatMap((place) =>
      before.includes(place) ? [] : (broke.broken[place]?.symbol ?? []),
    ),
    change: (campaign) =>
      campaign.origin.kind === 'contract'
        ? withRestored(
            campaign,
            campaign.origin,
            { restored, hit, environments },
            after.publishedAt,
          )
        : campaign,
  };
}

/** RPC services and messages that carry what is broken, and who serves them. */
function carriersOf(
  catalogue: Catalogue,
  then: ContractIndex,
  broken: readonly ContractChange[],
): ReadonlySet<string> {
  const { ownerOf } = ownershipOf(catalogue);
  const { symbols } = impactOfBreaks(catalogue, then, broken);
  return new Set(symbols.flatMap(({ symbol }) => [symbol, ownerOf(symbol) ?? symbol]));
}

const asChange = ({
  element,
  symbol,
  message,
}: Pick<ContractChange, 'element' | 'symbol' | 'message'>): ContractChange => ({
  kind: 'changed',
  breaking: true,
  element,
  symbol,
  aspect: 'existence',
  message,
});
