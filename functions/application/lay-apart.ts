import type { JsonObject } from '#domain/json.ts';
import { daysAfter, MARGIN_DAYS } from '#domain/retention.ts';
import { pathOf, ref } from './documents.ts';
import { partRef, type Write } from './packed.ts';
import type { DocumentRef } from './ports.ts';

/** A packed document whose text need not be in the flip, in all its parts. */
export interface Packed {
  readonly ref: DocumentRef;
  readonly writes: readonly Write[];
  readonly size: number;
}

/** The documents of a flip that would be too large, taken apart. */
export interface Layout {
  /** What stays in the flip. */
  readonly writes: readonly Write[];
  /** Path of a document laid apart → its body. */
  readonly named: ReadonlyMap<string, string>;
  /** Bodies nobody wrote yet, each with the document that will name it. */
  readonly missing: readonly Packed[];
}

/** Bodies written so far: path of the document that names it → what it holds, and where. */
export type Bodies = Map<string, { readonly body: string; readonly text: string }>;

/** A smaller one saves nothing. */
const SMALLEST = 200;

/**
 * Lays the text of packed documents apart until the rest has no more than `bytes`: first the change log, which is never
 * written again, then the largest ones. A document laid apart keeps its fields and names its body in `apart`.
 */
export function layApart(writes: readonly Write[], bytes: number, bodies: Bodies): Layout {
  let total = writes.reduce((sum, write) => sum + sizeOf(write), 0);
  if (total <= bytes) return { writes, named: new Map(), missing: [] };
  const missing: Packed[] = [];
  const named = new Map<string, string>();
  const heads = new Map<string, Write | undefined>();
  for (const packed of packedIn(writes)) {
    if (total <= bytes) break;
    const path = pathOf(packed.ref);
    const known = bodies.get(path);
    const body = known?.text === textOf(packed) ? known.body : undefined;
    if (body === undefined) missing.push(packed);
    else named.set(path, body);
    for (const write of packed.writes) heads.set(pathOf(write.ref), undefined);
    const head = headOf(packed, body ?? '');
    heads.set(path, head);
    total += sizeOf(head) - packed.size;
  }
  return {
    writes: writes.flatMap((write) => {
      const path = pathOf(write.ref);
      const head = heads.get(path);
      return heads.has(path) ? (head ? [head] : []) : [write];
    }),
    named,
    missing,
  };
}

function packedIn(writes: readonly Write[]): readonly Packed[] {
  const byPath = new Map(writes.map((write) => [pathOf(write.ref), write]));
  return writes
    .flatMap((head): Packed[] => {
      const { parts, packed } = head.data;
      if (typeof parts !== 'number' || typeof packed !== 'string') return [];
      const rest = Array.from({ length: parts - 1 }, (_, part) =>
        byPath.get(pathOf(partRef(head.ref, part + 1))),
      ).filter((write) => write !== undefined);
      const own = [head, ...rest];
      return [{ ref: head.ref, writes: own, size: own.reduce((sum, one) => sum + sizeOf(one), 0) }];
    })
    .filter(({ size }) => size >= SMALLEST)
    .sort((a, b) => Number(isLog(b)) - Number(isLog(a)) || b.size - a.size);
}

const isLog = ({ ref: { collection } }: Packed): boolean => collection.name === 'changelog';

function headOf({ ref: target, writes }: Packed, apart: string): Write {
  const { packed: _, whole: __, ...fields } = writes[0]?.data ?? {};
  return { ref: target, data: { ...fields, apart } };
}

/** What tells a body from another: its packed text. */
export const textOf = ({ writes }: Packed): string =>
  writes.map(({ data }) => String(data.packed)).join('');

/** The documents of a body. */
export const bodyWrites = ({ writes }: Packed, id: string): readonly Write[] =>
  writes.map(({ data }, part) => ({
    ref: part === 0 ? ref('bodies', id) : partRef(ref('bodies', id), part),
    data: bodyData(data),
  }));

function bodyData({ parts, packed, whole, expireAt }: JsonObject): JsonObject {
  return {
    ...(typeof expireAt === 'string' ? { expireAt: daysAfter(expireAt, MARGIN_DAYS) } : {}),
    packed: packed ?? '',
    ...(parts === undefined ? {} : { parts }),
    ...(whole === undefined ? {} : { whole }),
  };
}

/** About what it weighs in the store. */
export const sizeOf = ({ data }: Write): number => JSON.stringify(data).length;
