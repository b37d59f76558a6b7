import { breathe } from './breathe.ts';
import type { SourceState } from './documents.ts';
import type { Getter } from './packed.ts';
import type { ReadFile } from './ports.ts';
import {
  type FileShard,
  type FileState,
  isUnknown,
  readFileShards,
  wasGood,
} from './spec-files.ts';
import type { Offer } from './spec-offers.ts';
import type { SpecPublicationContext } from './spec-publication-context.ts';

/** What becomes of one path of a publication. */
export type Verdict =
  /** Says what it said; `age` against the newest publication that did. */
  | { readonly kind: 'same'; readonly offer: Offer; readonly age: 'older' | 'equal' | 'newer' }
  | {
      readonly kind: 'read';
      readonly offer: Offer;
      readonly file: ReadFile;
      /** It is refused for a reason that may pass without the file being changed. */
      readonly passing?: true;
    }
  /** A newer publication has spoken about the path. `refused`: and this text could not be used anyway. */
  | {
      readonly kind: 'overtaken';
      readonly offer: Offer;
      readonly by: Spoken;
      readonly refused: boolean;
    }
  /** Another revision of the same generation has. */
  | { readonly kind: 'conflict'; readonly offer: Offer; readonly by: Spoken };

export interface Spoken {
  readonly generation: number;
  readonly revision: string;
}

export interface Judged {
  /** The shards that the publication may change, as they are. */
  readonly shards: ReadonlyMap<string, FileShard>;
  readonly verdicts: readonly Verdict[];
  /** Whether what is absent is gone: a complete set, and no refused file could be a missing one under a new name. */
  readonly mayDelete: boolean;
}

interface JudgeContext extends SpecPublicationContext {
  readonly read: Getter;
  readonly state: SourceState | undefined;
}

const FILES_A_TURN = 25;

/** Compares a publication with what its source said before; only files whose text is news are parsed. */
export async function judgeFiles(context: JudgeContext): Promise<Judged> {
  const { read, codec, publication, offers, state } = context;
  const shards = await readFileShards(read, codec, state, shardsToRead(context));
  const verdicts: Verdict[] = [];
  let parsed = 0;
  for (const offer of offers.byPath.values()) {
    const shard = shards.get(offer.shard);
    if (shard === undefined) continue;
    const verdict = judge(context, offer, shard[offer.path]);
    verdicts.push(verdict);
    if (verdict.kind !== 'read') continue;
    parsed += 1;
    if (parsed % FILES_A_TURN === 0) await breathe();
  }
  const unknown = verdicts.some((verdict) => isUnknownAfter(verdict, shards));
  const misplaced = offers.misplaced.some(({ severity }) => severity === 'error');
  return { shards, verdicts, mayDelete: publication.complete && !unknown && !misplaced };
}

/** Of a complete set only the shards that differ; of a partial one those it names. */
function shardsToRead({ publication, offers, state }: JudgeContext): readonly string[] {
  const known = state?.digests ?? {};
  if (!publication.complete) return Object.keys(offers.digests);
  return [...new Set([...Object.keys(offers.digests), ...Object.keys(known)])].filter(
    (shard) => offers.digests[shard] !== known[shard],
  );
}

function judge(context: JudgeContext, offer: Offer, file: FileState | undefined): Verdict {
  const { publication, dryRun } = context;
  const newest = newestOf(file, context.state);
  const [by] = newest;
  if (file?.hash === offer.hash) return { kind: 'same', offer, age: ageOf(context, by) };
  if (!dryRun && by !== undefined && publication.generation <= by.generation) {
    if (publication.generation < by.generation) {
      const refused = publication.complete && context.readFile(offer).kind === 'refused';
      return { kind: 'overtaken', offer, by, refused };
    }
    if (!newest.some(({ revision }) => revision === publication.revision)) {
      return { kind: 'conflict', offer, by };
    }
  }
  return { kind: 'read', offer, file: context.readFile(offer) };
}

function ageOf({ publication, dryRun }: JudgeContext, by: Spoken | undefined) {
  if (dryRun || by === undefined || publication.generation > by.generation) return 'newer';
  return publication.generation === by.generation ? 'equal' : 'older';
}

/** The newest publications that spoke about a path: for it alone, or for the whole source. */
function newestOf(file: FileState | undefined, state: SourceState | undefined): readonly Spoken[] {
  const spoken = [file, lastComplete(state)].filter((one) => one !== undefined);
  const generation = Math.max(...spoken.map((one) => one.generation));
  return spoken.filter((one) => one.generation === generation);
}

/** The last complete set of a source. */
export const lastComplete = (state: SourceState | undefined): Spoken | undefined =>
  state === undefined || state.partialOnly ? undefined : state;

function isUnknownAfter(verdict: Verdict, shards: ReadonlyMap<string, FileShard>): boolean {
  if (verdict.kind === 'overtaken') return verdict.refused;
  const file = shards.get(verdict.offer.shard)?.[verdict.offer.path];
  if (verdict.kind !== 'read') return file !== undefined && isUnknown(file);
  if (verdict.file.kind !== 'refused') return false;
  return file === undefined || !wasGood(file);
}
