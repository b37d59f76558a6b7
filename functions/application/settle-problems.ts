import type { Json } from '#domain/json.ts';
import { type OpenProblem, openProblems, type Problem } from '#domain/problem.ts';
import { contentHash, problemsRef } from './catalogue.ts';
import { type CatalogueStamp, type SourceKind, sourceKey } from './documents.ts';
import type { FlipReader } from './flip.ts';
import { packDocument, readPacked, type Write } from './packed.ts';
import type { Codec, DocumentRef } from './ports.ts';

/** What makes exactly these problems the open ones of a source. */
export interface SettledProblems {
  readonly writes: readonly Write[];
  readonly deletes: readonly DocumentRef[];
  readonly problems: CatalogueStamp['problems'];
  readonly count: number;
  readonly changed: boolean;
}

/** Reads nothing when there are none and were none. */
export async function settleProblems(
  read: FlipReader,
  codec: Codec,
  source: { readonly kind: SourceKind; readonly name: string },
  problems: readonly Problem[],
  now: string,
): Promise<SettledProblems> {
  const { problems: stamped } = await read.stamp();
  const key = sourceKey(source.kind, source.name);
  const count = problems.length;
  const unchanged = { writes: [], deletes: [], problems: stamped, count, changed: false };
  if (problems.length === 0 && stamped[key] === undefined) return unchanged;
  const before = (await readPacked(read, codec, problemsRef(key))) ?? [];
  const open = openProblems(problems, before as unknown as readonly OpenProblem[], {
    source: source.name,
    at: now,
  }) as unknown as Json;
  const hash = contentHash(codec, open);
  if (hash === stamped[key]) return unchanged;
  const { [key]: _, ...others } = stamped;
  return count === 0
    ? { writes: [], deletes: [problemsRef(key)], problems: others, count, changed: true }
    : {
        writes: packDocument(codec, problemsRef(key), open),
        deletes: [],
        problems: { ...others, [key]: hash },
        count,
        changed: true,
      };
}
