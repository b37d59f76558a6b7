import type { Change } from '#domain/change.ts';
import { findRule } from '#domain/health-rules.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { Mute } from '#domain/mute.ts';
import { contentHash } from './catalogue.ts';
import { type CatalogueStamp, MUTES } from './documents.ts';
import type { FlipPlan, FlipReader } from './flip.ts';
import { identified } from './identified.ts';
import { packDocument, readPacked } from './packed.ts';
import type { Codec } from './ports.ts';

/** Every mute that is stored, inside a flip: 1 read for the stamp, 1 more when there are any. */
export async function readMutes(read: FlipReader, codec: Codec): Promise<readonly Mute[]> {
  const stamp = await read.stamp();
  if (stamp.mutes === undefined) return [];
  return ((await readPacked(read, codec, MUTES)) ?? []) as unknown as readonly Mute[];
}

/** Makes these the mutes there are, and tells what changed. */
export async function planMutes<Result>(
  read: FlipReader,
  codec: Codec,
  mutes: readonly Mute[],
  { changes, result }: Pick<FlipPlan<Result>, 'changes' | 'result'>,
): Promise<FlipPlan<Result>> {
  const { mutes: _, ...stamp } = await read.stamp();
  const sorted = mutes.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) as unknown as Json;
  const next = { ...stamp, version: stamp.version + 1 } satisfies CatalogueStamp;
  return {
    result,
    staged: [],
    writes: mutes.length === 0 ? [] : packDocument(codec, MUTES, sorted),
    deletes: mutes.length === 0 ? [MUTES] : [],
    changes,
    stamp: mutes.length === 0 ? next : { ...next, mutes: contentHash(codec, sorted) },
  };
}

const orderOf = ({ serviceId, rule, environment = '' }: Mute): string =>
  [serviceId, rule, environment].join('\n');

/** A change that a mute makes in the history of a service, also of a removed one; its source is a person. */
export function muteChange(
  codec: Codec,
  kind: 'rule-muted' | 'rule-unmuted',
  { serviceId, rule, environment }: Pick<Mute, 'serviceId' | 'rule' | 'environment'>,
  what: {
    /** Who did it; of an expired mute, who made it. */
    readonly by: string;
    readonly at: string;
    readonly summary: string;
    readonly before?: JsonObject;
    readonly after: JsonObject;
  },
): Change {
  const { by, ...told } = what;
  const subject = environment === undefined ? rule : `${environment} ${rule}`;
  return identified(
    codec,
    { kind, source: by, revision: what.at, serviceId, subject, ...told },
    serviceId + what.at,
  );
}

/** What a change says of a mute; the rule by what it is called. */
export const toldMute = ({ rule, reason, until, by }: Mute): JsonObject => {
  const title = findRule(rule)?.title;
  return { ...(title === undefined ? {} : { title: { ...title } }), reason, until, by };
};

export const unchanged = <Result>(result: Result): FlipPlan<Result> => ({
  result,
  staged: [],
  writes: [],
  changes: [],
});
