import type { RawProtoFile } from '#application/ports.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { walkMessage } from './walk-message.ts';

/** A file as scanned: `lenientImports` may be missing from a set (option-only and weak imports). */
export interface ScannedFile {
  readonly file: RawProtoFile;
  readonly lenientImports: ReadonlySet<string>;
}

/** Protocol Buffers allow 32 levels in some languages; the decoders refuse more than 100. */
const DEPTH = 64;
const NAME_LENGTH = 1_000;
const IDENTIFIER = /^[A-Za-z0-9_]+$/;
/** A backslash or a control character, neither of which compilers let into a path. */
const UNPRINTABLE = /[\\\p{Cc}]/u;
const PACKAGE = /^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*$/;

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
const MESSAGE = { name: 1, nested: 3, enum: 4, extension: 6 };
const NAME = 1;
const FILE_FIELDS = new Set(Object.values(FILE));
const MESSAGE_FIELDS = new Set(Object.values(MESSAGE));
const NAME_FIELD = new Set([NAME]);

/** Reads what must be known of a FileDescriptorProto before it is decoded: its name, imports and declared names. */
export function scanFile(bytes: Uint8Array, base: number): ScannedFile {
  const found = { path: '', package: '', hasSourceInfo: false, declaresOptions: false };
  const imports: string[] = [];
  const weak: number[] = [];
  const optional: string[] = [];
  const names: string[] = [];

  const scanMessage = (message: Uint8Array, at: number, scope: string, depth: number): void => {
    if (depth > DEPTH) throw new DescriptorSetError(at, `messages are nested over ${DEPTH} levels`);
    const name = `${scope}${nameOf(message, at)}`;
    names.push(name);
    walkMessage(message, at, MESSAGE_FIELDS, (field, value, offset) => {
      if (!(value instanceof Uint8Array)) return;
      if (field === MESSAGE.nested) scanMessage(value, offset, `${name}.`, depth + 1);
      if (field === MESSAGE.enum) names.push(`${name}.${nameOf(value, offset)}`);
      if (field === MESSAGE.extension) {
        names.push(`${name}.${nameOf(value, offset)}`);
        found.declaresOptions = true;
      }
    });
  };

  walkMessage(bytes, base, FILE_FIELDS, (field, value, at) => {
    if (field === FILE.weakImport) weak.push(...numbersOf(value, at));
    if (!(value instanceof Uint8Array)) return;
    switch (field) {
      case FILE.name:
        found.path = pathOf(value, at);
        break;
      case FILE.package:
        found.package = checked(textOf(value, at), PACKAGE, 'package', at);
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
        names.push(nameOf(value, at));
        break;
      case FILE.extension:
        names.push(nameOf(value, at));
        found.declaresOptions = true;
        break;
      case FILE.sourceInfo:
        found.hasSourceInfo ||= value.length > 0;
        break;
      default:
    }
  });
  if (found.path === '') throw new DescriptorSetError(base, 'a file has no name');
  const prefix = found.package === '' ? '' : `${found.package}.`;
  return {
    file: {
      path: found.path,
      bytes,
      imports: [...imports, ...optional],
      declares: names.map((name) => `${prefix}${name}`),
      declaresOptions: found.declaresOptions,
      hasSourceInfo: found.hasSourceInfo,
    },
    lenientImports: new Set([...optional, ...weak.flatMap((index) => imports[index] ?? [])]),
  };
}

function nameOf(bytes: Uint8Array, base: number): string {
  let name = '';
  walkMessage(bytes, base, NAME_FIELD, (_, value, at) => {
    if (value instanceof Uint8Array) name = textOf(value, at);
  });
  return checked(name, IDENTIFIER, 'name', base);
}

function pathOf(value: Uint8Array, at: number): string {
  const path = textOf(value, at);
  const steps = path.split('/');
  if (UNPRINTABLE.test(path) || steps.some((step) => ['', '.', '..'].includes(step)))
    throw new DescriptorSetError(at, `${JSON.stringify(path)} is no relative path of a file`);
  return path;
}

function checked(text: string, pattern: RegExp, what: string, at: number): string {
  if (pattern.test(text)) return text;
  throw new DescriptorSetError(at, `${JSON.stringify(text)} is no ${what} of Protocol Buffers`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(value: Uint8Array, at: number): string {
  if (value.length > NAME_LENGTH)
    throw new DescriptorSetError(at, `a name is ${value.length} bytes long, over ${NAME_LENGTH}`);
  try {
    return utf8.decode(value);
  } catch (cause) {
    throw new DescriptorSetError(at, 'a name is not UTF-8', { cause });
  }
}

/** One number, or several packed into bytes. */
function numbersOf(value: number | Uint8Array, at: number): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value.some((byte) => byte > 127)) throw new DescriptorSetError(at, 'over 127 weak imports');
  return [...value];
}
