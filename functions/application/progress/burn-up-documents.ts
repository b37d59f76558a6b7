import { encodeId, ref } from '#application/documents.ts';
import { type Getter, packDocument, readAllPacked, type Write } from '#application/packed.ts';
import type { Codec, DocumentRef } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';
import type { BurnUpPoint } from '#domain/progress/burn-up.ts';
import type { TodoCounts } from '#domain/todos/todo-state.ts';

/** How campaigns stood when it was last looked on a day; what is not there had nobody asked. */
export interface TodaysCounts {
  readonly day: string;
  readonly at: string;
  /** By campaign id. */
  readonly counts: Readonly<Record<string, TodoCounts>>;
}

/** No campaign has such an id. */
const TODAY = ref('burnUps', 'today~');

const pointsRef = (campaignId: string): DocumentRef => ref('burnUps', encodeId(campaignId));

export async function readToday(read: Getter, codec: Codec): Promise<TodaysCounts | undefined> {
  const [found] = await readAllPacked(read, codec, [TODAY]);
  return found as unknown as TodaysCounts | undefined;
}

export const todayWrites = (codec: Codec, today: TodaysCounts): readonly Write[] =>
  packDocument(codec, TODAY, today as unknown as Json);

/** The past of each of these campaigns, in their order; empty where there is none yet. */
export async function readPoints(
  read: Getter,
  codec: Codec,
  campaignIds: readonly string[],
): Promise<readonly (readonly BurnUpPoint[])[]> {
  const found = await readAllPacked(read, codec, campaignIds.map(pointsRef));
  return found.map((points) => (points ?? []) as unknown as readonly BurnUpPoint[]);
}

export const pointsWrites = (
  codec: Codec,
  campaignId: string,
  points: readonly BurnUpPoint[],
): readonly Write[] => packDocument(codec, pointsRef(campaignId), points as unknown as Json);
