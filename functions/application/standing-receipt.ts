import type { Receipt } from '#domain/publication.ts';
import { type SourceState, sourceKey } from './documents.ts';
import type { FlipReader } from './flip.ts';
import { CAMPAIGN_PROBLEMS, ORGANISATION_PROBLEMS, readProblems } from './plan-problems.ts';
import { lookAround } from './plan-services.ts';
import { openServiceShards } from './service-shards.ts';
import type { SpecPublicationContext } from './spec-publication-context.ts';
import { specReceipt } from './spec-receipt.ts';

/** The receipt of the very publication that came last: nothing new, and what is wrong with it still is told. */
export async function standingReceipt(
  read: FlipReader,
  { codec, publication, offers, dryRun }: SpecPublicationContext,
  { source, problemCount, contested }: SourceState,
): Promise<Receipt> {
  const ids = contested?.services ?? [];
  const isSilent =
    problemCount === 0 && ids.length === 0 && !contested?.organisation && !contested?.campaigns;
  const outcome = {
    publication,
    offers,
    dryRun,
    changed: false,
    changes: [],
    refused: new Set<string>(),
    overtaken: [],
  };
  if (isSilent) return specReceipt({ ...outcome, entries: new Map(), open: [], between: [] });
  const stamp = await read.stamp();
  return specReceipt({
    ...outcome,
    entries: await lookAround(openServiceShards(read, codec, stamp), ids),
    open: await readProblems(read, codec, stamp, sourceKey('specs', source)),
    between: [
      ...(await readProblems(read, codec, stamp, ORGANISATION_PROBLEMS)),
      ...(await readProblems(read, codec, stamp, CAMPAIGN_PROBLEMS)),
    ],
  });
}
