import { checkDescriptorSet } from '#domain/check-descriptor-set.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { orderByImports } from '#domain/import-graph.ts';
import type { Problem } from '#domain/problem.ts';
import type { Codec, DescriptorReader, RawProtoFile } from './ports.ts';

/** One file of a set, with the addresses of its bytes and of its view. */
export interface AddressedFile {
  readonly raw: RawProtoFile;
  /** sha256 of the bytes as they were sent. */
  readonly hash: string;
  readonly viewKey: string;
}

/** A set that is whole: files in the order of their paths. */
export interface DescriptorSet {
  readonly kind: 'set';
  readonly files: readonly AddressedFile[];
  /** Equal for equal files, in whatever order they were sent. */
  readonly digest: string;
  readonly problems: readonly Problem[];
}

export type ReadSet =
  | DescriptorSet
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Rises when views look different for the same bytes: then every view is made again at the next publication. */
export const RENDER_VERSION = '2';

/** Splits a set, checks that it is of one piece, and gives every file its addresses. Decodes nothing. */
export function readDescriptorSet(
  { codec, descriptorReader }: { codec: Codec; descriptorReader: DescriptorReader },
  bytes: Uint8Array,
): ReadSet {
  const split = splitOrRefuse(descriptorReader, bytes);
  if (split.kind === 'refused') return split;
  const problems = checkDescriptorSet(split.files);
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'refused', problems };
  // There are a hundred thousand names in a large set, and nobody asks for them again.
  const files = addressFiles(
    codec,
    split.files.map((file) => ({ ...file, declares: [] })),
  );
  const digest = codec.sha256(files.map(({ raw, viewKey }) => `${raw.path}:${viewKey}`).join('\n'));
  return { kind: 'set', files, digest, problems };
}

function splitOrRefuse(reader: DescriptorReader, bytes: Uint8Array) {
  try {
    return { kind: 'files', files: reader.split(bytes) } as const;
  } catch (error) {
    if (!(error instanceof DescriptorSetError)) throw error;
    return { kind: 'refused', problems: [problemOf(error)] } as const;
  }
}

export function problemOf({ path = '', symbol, offset, reason }: DescriptorSetError): Problem {
  const place = [
    ...(symbol === undefined || offset > 0 ? [`at byte ${offset}`] : []),
    ...(symbol === undefined ? [] : [`in ${shortened(symbol)}`]),
  ].join(', ');
  return {
    severity: 'error',
    code: 'unreadable-descriptor',
    path,
    message: `${path === '' ? 'This is no FileDescriptorSet' : 'The file cannot be decoded'}: ${place}, ${reason}.`,
    cure: 'Send the bytes that buf build --as-file-descriptor-set -o set.binpb or protoc --descriptor_set_out wrote.',
  };
}

/** A name made to be long is told by its beginning and its end. */
const shortened = (name: string): string =>
  name.length <= 200 ? name : `${name.slice(0, 120)}…${name.slice(-60)}`;

/**
 * A view depends on the file's bytes and on everything by which its custom options are read. That is followed upward
 * along the imports, so that an address costs no more than a file's own imports.
 */
function addressFiles(codec: Codec, files: readonly RawProtoFile[]): readonly AddressedFile[] {
  const order = orderByImports(files);
  if (order.kind === 'cycle') throw new Error('The set was checked: it has no import cycle.');
  /** Of a file and all it imports. */
  const deep = new Map<string, string>();
  /** Of all beneath a file that decides how its options read; empty when nothing does. */
  const options = new Map<string, string>();
  const addressed = order.files.map((raw) => {
    const hash = codec.sha256(raw.bytes);
    const below = (of: ReadonlyMap<string, string>) =>
      [
        ...new Set(raw.imports.map((path) => of.get(path) ?? '').filter((text) => text !== '')),
      ].sort();
    deep.set(raw.path, codec.sha256([hash, ...below(deep)].join()));
    const deciding = below(options);
    if (raw.declaresOptions) deciding.push(deep.get(raw.path) ?? '');
    options.set(raw.path, deciding.length > 1 ? codec.sha256(deciding.join()) : deciding.join());
    return { raw, hash, viewKey: codec.sha256([RENDER_VERSION, hash, ...deciding].join()) };
  });
  return addressed.sort((a, b) => (a.raw.path < b.raw.path ? -1 : 1));
}
