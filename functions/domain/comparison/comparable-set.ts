import type { ComparableFile, ElementPath } from './comparable.ts';

/**
 * One of two sets of files to be compared. What differs is found by the digests; only those files are loaded, and few
 * others: the ones that declare types which a changed field names.
 */
export interface ComparableSet {
  /** Path of every file → what is equal for equal bytes and for nothing else. */
  readonly digests: ReadonlyMap<string, string>;
  readonly load: (path: string) => Eventually<ComparableFile>;
  /** Where the wanted elements of a file stand, and what their authors wrote about them. */
  readonly locate: (path: string, wanted: readonly ElementPath[]) => Eventually<Locations>;
  readonly packageOf: (path: string) => Eventually<string>;
  /** The file that declares a message or enum. */
  readonly fileOf: (fullName: string) => Eventually<string | undefined>;
  /** The files that import this one, directly. */
  readonly importersOf: (path: string) => Eventually<readonly string[]>;
  /** Full name of the option `number` of `google.protobuf.FieldOptions` and its like; undefined when nobody knows. */
  readonly nameOfOption: (owner: string, number: number) => Eventually<string | undefined>;
}

/** Undefined where there is no source info for the element. */
export interface Locations {
  readonly hasSourceInfo: boolean;
  /** 1-based. */
  readonly lineOf: (at: ElementPath) => number | undefined;
  readonly commentOf: (at: ElementPath) => string | undefined;
}

export type Eventually<T> = T | Promise<T>;
