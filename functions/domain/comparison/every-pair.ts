import type { ComparableFile, ElementPath, OtherOptions } from './comparable.ts';
import type { Comparison, Pair } from './comparison.ts';
import type { ContractElement } from './contract-change.ts';
import { type Spot, spotOf } from './finding.ts';
import type { Node } from './nodes.ts';

/** One side of an element of any kind. */
export interface Described {
  readonly file: ComparableFile;
  readonly at: ElementPath;
  readonly deprecated: boolean;
  readonly otherOptions: OtherOptions;
  readonly spot: Spot;
}

/** An element that is on both sides, whatever it is. */
export interface EveryPair extends Pair<Described> {
  readonly element: ContractElement;
  readonly symbol: string;
}

/** What corresponds, by kind. */
export type Pairs = Omit<Comparison, 'before' | 'after' | 'surroundings'>;

/** The same file by file, by where the elements are now. */
export function pairsByFile(comparison: Pairs): {
  readonly paths: readonly string[];
  readonly of: (path: string) => Pairs;
} {
  const files = Map.groupBy(comparison.filePairs, pathOf);
  const messages = Map.groupBy(comparison.messagePairs, pathOf);
  const fields = Map.groupBy(comparison.fieldPairs, pathOf);
  const enums = Map.groupBy(comparison.enumPairs, pathOf);
  const services = Map.groupBy(comparison.servicePairs, pathOf);
  const methods = Map.groupBy(comparison.methodPairs, pathOf);
  const all = [files, messages, fields, enums, services, methods];
  return {
    paths: [...new Set(all.flatMap((byPath) => [...byPath.keys()]))],
    of: (path) => ({
      filePairs: files.get(path) ?? [],
      messagePairs: messages.get(path) ?? [],
      fieldPairs: fields.get(path) ?? [],
      enumPairs: enums.get(path) ?? [],
      servicePairs: services.get(path) ?? [],
      methodPairs: methods.get(path) ?? [],
    }),
  };
}

const pathOf = ({ after }: Pair<{ readonly file: { readonly path: string } }>): string =>
  after.file.path;

const FILE_DEPRECATED = 23;
const PACKAGE = 2;
const OPTIONS = 8;

/** Files and all they declare; without what compilers make for maps. */
export function* everyPair(comparison: Pairs): Generator<EveryPair> {
  for (const { before, after } of comparison.filePairs) {
    const [old, now] = [ofFile(before.file), ofFile(after.file)];
    yield { element: 'file', symbol: after.file.path, before: old, after: now };
  }
  for (const pair of comparison.messagePairs) {
    if (pair.after.item.isMapEntry) continue;
    yield of('message', pair);
    yield* members('oneof', pair, 'oneofs');
  }
  for (const pair of comparison.fieldPairs) {
    if (pair.after.parent?.item.isMapEntry) continue;
    yield of(pair.after.item.extendee === '' ? 'field' : 'extension', pair);
  }
  for (const pair of comparison.enumPairs) {
    yield of('enum', pair);
    yield* members('enum value', pair, 'values');
  }
  for (const pair of comparison.servicePairs) yield of('service', pair);
  for (const pair of comparison.methodPairs) yield of('method', pair);
}

interface Item {
  readonly name: string;
  readonly at: ElementPath;
  readonly deprecated: boolean;
  readonly otherOptions: OtherOptions;
}

const of = (element: ContractElement, { before, after }: Pair<Node<Item>>): EveryPair => ({
  element,
  symbol: after.fullName,
  before: described(before.item, before.file, spotOf(before)),
  after: described(after.item, after.file, spotOf(after)),
});

/** Members that correspond by name. */
function* members<Name extends 'oneofs' | 'values'>(
  element: ContractElement,
  { before, after }: Pair<Node<{ readonly [Key in Name]: readonly Item[] }>>,
  name: Name,
): Generator<EveryPair> {
  const old = new Map(before.item[name].map((item) => [item.name, item]));
  for (const item of after.item[name]) {
    const known = old.get(item.name);
    if (known === undefined) continue;
    const symbol = `${after.fullName}.${item.name}`;
    yield { element, symbol, before: ofItem(before, known), after: ofItem(after, item) };
  }
}

const ofItem = ({ file }: Node<unknown>, item: Item): Described =>
  described(item, file, { path: file.path, at: [item.at] });

const described = (
  { at, deprecated, otherOptions }: Item,
  file: ComparableFile,
  spot: Spot,
): Described => ({ file, at, deprecated, otherOptions, spot });

/** What is written about a file stands above its package. */
const ofFile = (file: ComparableFile): Described => ({
  file,
  at: [PACKAGE],
  deprecated: (file.options.get(FILE_DEPRECATED) ?? 0) !== 0,
  otherOptions: file.otherOptions,
  spot: { path: file.path, at: [[OPTIONS], [PACKAGE]] },
});
