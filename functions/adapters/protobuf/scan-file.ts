import type { RawProtoFile } from '#application/ports.ts';
import { SET_LIMITS } from '#domain/check-descriptor-set.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { qualified } from './render-context.ts';
import { countParts, fieldOf, nameOf, numbersOf, packageOf, pathOf, textOf } from './scan-names.ts';
import { walkMessage } from './walk-message.ts';

/** A file as scanned: `lenientImports` may be missing from a set (option-only and weak imports). */
export interface ScannedFile {
  readonly file: RawProtoFile;
  readonly lenientImports: ReadonlySet<string>;
}

/** Protocol Buffers allow 32 levels in some languages; the decoders refuse more than 100. */
const DEPTH = 64;
/** Beyond these a set is refused anyhow: names of more are not even gathered. */
const MOST_NAMES = 2 * SET_LIMITS.types;

/** Field numbers: https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto */
const FILE = {
  name: 1,
  package: 2,
  import: 3,
  message: 4,
  enum: 5,
  service: 6,
  extension: 7,
  sourceInfo: 9,
  weakImport: 11,
  optionImport: 15,
};
const MESSAGE = {
  name: 1,
  field: 2,
  nested: 3,
  enum: 4,
  range: 5,
  extension: 6,
  oneof: 8,
  reserved: 9,
  reservedName: 10,
};
const FILE_FIELDS = new Set(Object.values(FILE));
const MESSAGE_FIELDS = new Set(Object.values(MESSAGE));

/** Reads what must be known of a FileDescriptorProto before it is decoded: its name, imports and declared names. */
export function scanFile(bytes: Uint8Array, base: number): ScannedFile {
  const place = { package: '', symbol: '' };
  try {
    return scan(bytes, place);
  } catch (error) {
    if (!(error instanceof DescriptorSetError)) throw error;
    const path = fieldOf(bytes, FILE.name);
    if (path === undefined)
      throw new DescriptorSetError(base + error.offset, error.reason, { cause: error });
    throw new DescriptorSetError(error.offset, error.reason, {
      path,
      ...(place.symbol === '' ? {} : { symbol: qualified(place.package, place.symbol) }),
      cause: error,
    });
  }
}

/** `place` tells afterwards in which message it stopped. */
function scan(bytes: Uint8Array, place: { package: string; symbol: string }): ScannedFile {
  const found = { path: '', package: '', hasSourceInfo: false, declaresOptions: false };
  const imports: string[] = [];
  const weak: number[] = [];
  const optional: string[] = [];
  const names: string[] = [];
  const largest = { symbol: '', elements: 0 };
  let elements = 0;
  const count = (symbol: string, own: number): void => {
    elements += own;
    if (own > largest.elements) Object.assign(largest, { symbol, elements: own });
  };
  const declare = (name: string): void => {
    if (names.push(name) > MOST_NAMES)
      throw new DescriptorSetError(0, `the file declares over ${MOST_NAMES} types`);
  };
  const scanParts = (value: Uint8Array, at: number, scope: string): void => {
    const name = qualified(scope, nameOf(value, at));
    declare(name);
    count(name, countParts(value, at));
  };

  const scanMessage = (message: Uint8Array, at: number, scope: string, depth: number): void => {
    place.symbol = scope;
    if (depth > DEPTH) throw new DescriptorSetError(at, `messages are nested over ${DEPTH} levels`);
    const name = qualified(scope, nameOf(message, at));
    place.symbol = name;
    declare(name);
    let own = 0;
    walkMessage(message, at, MESSAGE_FIELDS, (field, value, offset) => {
      if (!(value instanceof Uint8Array)) return;
      if (field !== MESSAGE.nested && field !== MESSAGE.enum) own += 1;
      if (field === MESSAGE.nested) scanMessage(value, offset, name, depth + 1);
      if (field === MESSAGE.enum) scanParts(value, offset, name);
      if (field === MESSAGE.extension) {
        declare(`${name}.${nameOf(value, offset)}`);
        found.declaresOptions = true;
      }
      place.symbol = name;
    });
    count(name, own);
    place.symbol = '';
  };

  walkMessage(bytes, 0, FILE_FIELDS, (field, value, at) => {
    elements += 1;
    if (field === FILE.weakImport) weak.push(...numbersOf(value, at));
    if (!(value instanceof Uint8Array)) return;
    switch (field) {
      case FILE.name:
        found.path = pathOf(value, at);
        break;
      case FILE.package:
        found.package = packageOf(value, at);
        place.package = found.package;
        break;
      case FILE.import:
        imports.push(textOf(value, at));
        break;
      case FILE.optionImport:
        optional.push(textOf(value, at));
        break;
      case FILE.message:
        scanMessage(value, at, '', 1);
        break;
      case FILE.enum:
      case FILE.service:
        scanParts(value, at, '');
        break;
      case FILE.extension:
        declare(nameOf(value, at));
        found.declaresOptions = true;
        break;
      case FILE.sourceInfo:
        found.hasSourceInfo ||= value.length > 0;
        break;
      default:
    }
  });
  if (found.path === '') throw new DescriptorSetError(0, 'a file has no name');
  const prefix = found.package === '' ? '' : `${found.package}.`;
  return {
    file: {
      path: found.path,
      bytes,
      imports: [...imports, ...optional],
      declares: names.map((name) => `${prefix}${name}`),
      declaresOptions: found.declaresOptions,
      hasSourceInfo: found.hasSourceInfo,
      elements,
      largest: `${prefix}${largest.symbol}`,
    },
    lenientImports: new Set([...optional, ...weak.flatMap((index) => imports[index] ?? [])]),
  };
}
