import type { ElementPath } from '#domain/comparison/comparable.ts';
import type { Locations } from '#domain/comparison/comparable-set.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { cleanComment } from './clean-comment.ts';
import { reasonOf } from './walk-message.ts';
import { createWire, type Wire } from './wire.ts';

const FILE_NAME = 1;
const SOURCE_INFO = 9;

/**
 * Reads where elements of a file stand: the wanted ones, for a large file has a hundred thousand. Comments are decoded
 * when asked for.
 */
export function locateElements(bytes: Uint8Array, wanted: readonly ElementPath[]): Locations {
  const keys = new Set(wanted.map((at) => keyOf(at)));
  let hasSourceInfo = false;
  const lines = new Map<string, number>();
  const comments = new Map<string, readonly Uint8Array[]>();
  const wire = createWire(bytes);
  let path = '';
  try {
    while (wire.next(bytes.length)) {
      if (wire.field === SOURCE_INFO)
        hasSourceInfo = readSourceInfo(wire, keys, lines, comments) || hasSourceInfo;
      else if (wire.field === FILE_NAME) path = wire.text();
      else wire.skip();
    }
  } catch (cause) {
    const options = path === '' ? { cause } : { cause, path };
    throw new DescriptorSetError(wire.position(), reasonOf(cause), options);
  }
  return {
    hasSourceInfo,
    lineOf: (at) => lines.get(keyOf(at)),
    commentOf: (at) => {
      const written = comments.get(keyOf(at))?.map(cleanComment);
      const texts = written?.filter((text) => text !== undefined) ?? [];
      return texts.length === 0 ? undefined : texts.join('\n');
    },
  };
}

/**
 * Several locations may have one path, as each `extend` block has; the first counts. Tells whether there are any
 * locations at all.
 */
function readSourceInfo(
  wire: Wire,
  wanted: ReadonlySet<string>,
  lines: Map<string, number>,
  comments: Map<string, readonly Uint8Array[]>,
): boolean {
  let isAny = false;
  const steps: number[] = [];
  const span: number[] = [];
  for (const end = wire.open(); wire.next(end); ) {
    if (wire.field !== 1) {
      wire.skip();
      continue;
    }
    isAny = true;
    let key = '';
    let line = 0;
    let written: Uint8Array[] | undefined;
    for (const last = wire.open(); wire.next(last); ) {
      if (wire.field === 1) key = keyOf(steps, wire.fill(steps));
      else if (wire.field === 2) line = wire.fill(span) > 0 ? (span[0] ?? 0) + 1 : 0;
      else if (wire.field === 3 || wire.field === 4) {
        written ??= [];
        written.push(wire.bytes());
      } else wire.skip();
    }
    if (!wanted.has(key) || lines.has(key)) continue;
    lines.set(key, line);
    if (written !== undefined) comments.set(key, written);
  }
  return isAny;
}

/** As one character a step where steps are small, which makes short keys of the millions there are. */
function keyOf(at: ElementPath, length = at.length): string {
  let key = '';
  for (let index = 0; index < length; index += 1) {
    let step = at[index] ?? 0;
    while (step >= CONTINUED || step < 0) {
      key += String.fromCharCode(CONTINUED | (step & (CONTINUED - 1)));
      step >>>= 15;
    }
    key += String.fromCharCode(step);
  }
  return key;
}

const CONTINUED = 0x8000;
