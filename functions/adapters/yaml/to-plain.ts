import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { Json } from '#domain/json.ts';
import { DEEPEST, type Refusal } from './scan-tokens.ts';

/** Where a value of the file stands, and how it was written. */
export interface Place {
  /** Offset of the value; of the key when there is no value. */
  readonly at: number;
  /** Offset of the key, for what stands in a mapping. */
  readonly key?: number;
  /** A number or truth value as it was written: `1.10`. */
  readonly source?: string;
  /** Where a text ends, and whether it is a block (`|`, `>`), whose first line is not yet the text. */
  readonly text?: { readonly end: number; readonly block: boolean };
  readonly children: ReadonlyMap<string | number, Place>;
}

export interface PlainFile {
  readonly value: Json;
  readonly root: Place;
  readonly refusals: readonly Refusal[];
}

/** The parsed tree as JSON, each part with its place. Keys must be text and occur once. */
export function toPlain(contents: unknown): PlainFile {
  const refusals: Refusal[] = [];
  const [value, root] = plainOf(contents, { offset: 0, depth: 0, refusals });
  return { value, root, refusals };
}

interface Situation {
  /** Where to point when the node has no place of its own. */
  readonly offset: number;
  readonly key?: number;
  readonly depth: number;
  readonly refusals: Refusal[];
}

type Plain = readonly [value: Json, place: Place];

const NO_CHILDREN: ReadonlyMap<string | number, Place> = new Map();
const LONGEST_KEY = 200;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]/u;

function plainOf(node: unknown, situation: Situation): Plain {
  const { offset, key, depth, refusals } = situation;
  const own = key === undefined ? {} : { key };
  if (depth > DEEPEST) {
    refusals.push({
      offset,
      code: 'too-deep',
      message: `Keys and lists are nested more than ${DEEPEST} deep.`,
      cure: 'Flatten the file.',
    });
    return [null, { at: offset, ...own, children: NO_CHILDREN }];
  }
  if (isScalar(node)) return scalarOf(node, situation);
  if (isSeq(node)) {
    const start = node.range?.[0] ?? offset;
    const items = node.items.map((item) =>
      plainOf(item, { offset: start, depth: depth + 1, refusals }),
    );
    return [
      items.map(([value]) => value),
      { at: start, ...own, children: new Map(items.map(([, place], index) => [index, place])) },
    ];
  }
  if (isMap(node)) {
    const start = node.range?.[0] ?? offset;
    const values = new Map<string, Json>();
    const children = new Map<string | number, Place>();
    for (const pair of node.items) {
      const [name, keyAt] = nameOf(pair.key, start, refusals);
      if (name === undefined) continue;
      const first = children.get(name);
      if (first) {
        refusals.push(duplicateKey(name, keyAt));
        continue;
      }
      const [value, place] = plainOf(pair.value, {
        offset: keyAt,
        key: keyAt,
        depth: depth + 1,
        refusals,
      });
      values.set(name, value);
      children.set(name, place);
    }
    return [Object.fromEntries(values), { at: start, ...own, children }];
  }
  return [null, { at: offset, ...own, children: NO_CHILDREN }];
}

function scalarOf(node: Scalar, { offset, key, refusals }: Situation): Plain {
  const { value, source } = node;
  const empty = value === null && (node.source ?? '') === '';
  const at = empty ? offset : (node.range?.[0] ?? offset);
  const place = {
    at,
    ...(key === undefined ? {} : { key }),
    ...(typeof value !== 'string' && source !== undefined ? { source } : {}),
    ...(typeof value === 'string' && node.range
      ? { text: { end: node.range[1], block: node.type?.startsWith('BLOCK') === true } }
      : {}),
    children: NO_CHILDREN,
  };
  if (typeof value === 'string') {
    if (!value.isWellFormed() || CONTROL_BUT_BREAKS.test(value)) {
      refusals.push({
        offset: at,
        code: 'bad-character',
        message: 'The text holds control characters or half characters.',
        cure: 'Remove the escapes such as \\0 or \\ud800.',
      });
      return ['', place];
    }
    return [value, place];
  }
  if (typeof value === 'boolean' || value === null) return [value, place];
  // `.nan` and `.inf` are no JSON: they stay as they were written.
  if (typeof value === 'number' && Number.isFinite(value)) return [value, place];
  return [source ?? String(value), place];
}

function nameOf(
  node: unknown,
  fallback: number,
  refusals: Refusal[],
): readonly [name: string | undefined, offset: number] {
  const offset = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
  const at = offset ?? fallback;
  const name = isScalar(node) && node.value !== null ? keyText(node) : undefined;
  const reason =
    name === undefined || name === ''
      ? 'A key must be a word.'
      : name.length > LONGEST_KEY
        ? `A key is longer than ${LONGEST_KEY} characters.`
        : CONTROL.test(name) || !name.isWellFormed()
          ? 'A key holds control characters or half characters.'
          : /^__.*__$/.test(name)
            ? `\`${name}\` is a name that programs keep for themselves.`
            : undefined;
  if (reason === undefined) return [name, at];
  refusals.push({ offset: at, code: 'bad-key', message: reason, cure: 'Rename the key.' });
  return [undefined, at];
}

const keyText = ({ value, source }: Scalar): string =>
  typeof value === 'string' ? value : (source ?? String(value));

const duplicateKey = (name: string, offset: number): Refusal => ({
  offset,
  code: 'duplicate-key',
  message: `\`${name}\` occurs twice in one mapping.`,
  cure: 'Keep one of the two.',
});
