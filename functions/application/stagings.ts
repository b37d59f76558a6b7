import type { JsonObject } from '#domain/json.ts';
import { COLLECTIONS, pathOf, ref, STAGINGS } from './documents.ts';
import { partRef } from './packed.ts';
import type { DocumentRef, DocumentStore, StoredDocument } from './ports.ts';

/** `stagings/current`: who wrote bodies, until it is sure which of them stay. */
export interface Stagings {
  /** Number of the next attempt: no two write the same bodies. */
  readonly next: number;
  readonly attempts: Readonly<Record<string, Attempt>>;
}

/** The bodies of one attempt to publish. */
export interface Attempt {
  /** When to see which of them are still named (ISO). */
  readonly look: string;
  readonly bodies: Readonly<Record<string, StagedBody>>;
}

export interface StagedBody {
  /** Path of the document that names it, if any does. */
  readonly of: string;
  readonly parts: number;
  /** Nobody named it at the last look. */
  readonly unused?: true;
}

/** Longer than any publication takes, and any reader reads. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const stagingsIn = (document: StoredDocument | undefined): Stagings =>
  (document?.data as unknown as Stagings | undefined) ?? { next: 1, attempts: {} };

/** Announces bodies before they are written; returns their ids, in order. 1 read, 1 write. */
export function announceBodies(
  store: DocumentStore,
  bodies: readonly { readonly ref: DocumentRef; readonly writes: readonly unknown[] }[],
  now: string,
): Promise<readonly string[]> {
  return store.transaction(async (transaction) => {
    const { next, attempts } = stagingsIn(await transaction.get(STAGINGS));
    const ids = bodies.map((_, index) => `${next}~${index}`);
    const listed = bodies.map(({ ref: target, writes }, index) => {
      return [ids[index], { of: pathOf(target), parts: writes.length }];
    });
    const attempt = { look: later(now, HOUR), bodies: Object.fromEntries(listed) };
    transaction.set(
      STAGINGS,
      dataOf({ next: next + 1, attempts: { ...attempts, [next]: attempt } }),
    );
    return ids;
  });
}

/** Whether bodies may still be named: a sweep has not taken them away. */
export const isListed = ({ attempts }: Stagings, id: string): boolean =>
  attempts[id.split('~')[0] ?? '']?.bodies[id] !== undefined;

/** At most so many documents go at one look. */
const DELETED_AT_ONCE = 300;

/**
 * Takes away bodies that nobody names: of publications that were overtaken or died, and of shards that were written
 * again. Each is looked at an hour after it was announced and then daily, and goes when nobody named it at two looks an
 * hour apart. Those of the change log are looked at until they are named: then they stay. Returns how many went; 1 read
 * when none is due.
 */
export async function sweepBodies(store: DocumentStore, now: string): Promise<number> {
  const { attempts } = stagingsIn(await store.get(STAGINGS));
  let gone = 0;
  for (const [number, { look }] of Object.entries(attempts)) {
    if (look <= now) gone += await lookAt(store, number, now);
  }
  return gone;
}

function lookAt(store: DocumentStore, number: string, now: string): Promise<number> {
  return store.transaction(async (transaction) => {
    const { next, attempts } = stagingsIn(await transaction.get(STAGINGS));
    const { [number]: attempt, ...others } = attempts;
    if (attempt === undefined || attempt.look > now) return 0;
    const bodies = Object.entries(attempt.bodies);
    const heads = await transaction.getAll(bodies.map(([, { of }]) => refOf(of)));
    const kept: Record<string, StagedBody> = {};
    const gone: DocumentRef[] = [];
    for (const [index, [id, body]] of bodies.entries()) {
      const { unused, ...known } = body;
      if (heads[index]?.data.apart === id) {
        if (!body.of.startsWith(`${COLLECTIONS.changelog.name}/`)) kept[id] = known;
      } else if (unused && gone.length + body.parts <= DELETED_AT_ONCE) {
        gone.push(...documentsOf(id, body.parts));
      } else kept[id] = { ...known, unused: true };
    }
    const pending = Object.values(kept).some(({ unused }) => unused);
    const again = { look: later(now, pending ? HOUR : DAY), bodies: kept };
    const left = Object.keys(kept).length === 0 ? others : { ...others, [number]: again };
    transaction.set(STAGINGS, dataOf({ next, attempts: left }));
    for (const body of gone) transaction.delete(body);
    return gone.length;
  });
}

const documentsOf = (id: string, parts: number): readonly DocumentRef[] =>
  Array.from({ length: parts }, (_, part) =>
    part === 0 ? ref('bodies', id) : partRef(ref('bodies', id), part),
  );

function refOf(path: string): DocumentRef {
  const slash = path.indexOf('/');
  return ref(path.slice(0, slash) as keyof typeof COLLECTIONS, path.slice(slash + 1));
}

const dataOf = (stagings: Stagings): JsonObject => stagings as unknown as JsonObject;

const later = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) + milliseconds).toISOString();
