import type {
  ComparableField,
  ComparableFile,
  ComparableMessage,
  ElementPath,
} from '#domain/comparison/comparable.ts';
import type { ComparableSet, Locations } from '#domain/comparison/comparable-set.ts';
import type { ContractFile, ContractIndex } from '#domain/contract.ts';
import { batched } from './batched.ts';
import type { ComparableReader } from './ports.ts';
import { usersWithin } from './users-of.ts';

/** The original bytes of files, in their order. */
export type ReadFiles = (files: readonly ContractFile[]) => Promise<readonly Uint8Array[]>;

/** Bytes that wait for their lines to be looked up; of what is more the files are read again. */
const KEPT = 24_000_000;

/**
 * A contract as one side of a comparison: what differs is told by its index; of the files only those are read that the
 * comparison asks for, many at a time. `keep` is 0 for one in which nothing will be located.
 */
export function comparableContract(
  reader: ComparableReader,
  index: ContractIndex,
  readFiles: ReadFiles,
  keep = KEPT,
): ComparableSet {
  const byPath = new Map(index.files.map((file) => [file.path, file]));
  const bytesOf = batched(readFiles);
  const kept = new Map<string, Uint8Array>();
  let room = keep;
  const fileNamed = (path: string): ContractFile => {
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`${index.source} holds no ${path}.`);
    return file;
  };
  const load = async (path: string): Promise<ComparableFile> => {
    const bytes = await bytesOf(fileNamed(path));
    room -= bytes.length;
    if (room >= 0) kept.set(path, bytes);
    return reader.read(bytes);
  };
  const locate = async (path: string, wanted: readonly ElementPath[]): Promise<Locations> =>
    reader.locate(kept.get(path) ?? (await bytesOf(fileNamed(path))), wanted);
  const declared = once(
    () => new Map(index.types.map(([fullName, number]) => [fullName, index.files[number]?.path])),
  );
  const options = once(() => nameOptions(index, load));
  return {
    digests: new Map(index.files.map(({ path, hash }) => [path, hash])),
    load,
    locate,
    packageOf: async (path) =>
      index.rendered === '' ? (await load(path)).package : fileNamed(path).package,
    fileOf: (fullName) => declared().get(fullName),
    importersOf: (path) => usersWithin(index).importersOf(path),
    nameOfOption: async (owner, number) => (await options()).get(`${owner} ${number}`),
  };
}

const OPTIONS = /^google\.protobuf\.\w+Options$/;

/** Full names of the options that a contract declares, by what they extend and their number. */
async function nameOptions(
  { files }: ContractIndex,
  load: (path: string) => Promise<ComparableFile>,
): Promise<ReadonlyMap<string, string>> {
  const declaring = files.filter(({ references }) =>
    references.some(
      ([target, ...users]) => OPTIONS.test(target) && users.some((user) => user.startsWith('x')),
    ),
  );
  const names = new Map<string, string>();
  const add = (scope: string, fields: readonly ComparableField[]): void => {
    for (const { extendee, number, name } of fields)
      names.set(`${extendee} ${number}`, `${scope}${name}`);
  };
  const enter = (scope: string, messages: readonly ComparableMessage[]): void => {
    for (const { name, extensions, messages: nested } of messages) {
      add(`${scope}${name}.`, extensions);
      enter(`${scope}${name}.`, nested);
    }
  };
  for (const file of await Promise.all(declaring.map(({ path }) => load(path)))) {
    const scope = file.package === '' ? '' : `${file.package}.`;
    add(scope, file.extensions);
    enter(scope, file.messages);
  }
  return names;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
