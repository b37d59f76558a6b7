import type {
  ComparableEnum,
  ComparableField,
  ComparableFile,
  ComparableImport,
  ComparableMessage,
  ComparableService,
  Syntax,
} from '#domain/comparison/comparable.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { readEnum } from './read-comparable-enum.ts';
import { readField } from './read-comparable-field.ts';
import { readMessage } from './read-comparable-message.ts';
import { readService } from './read-comparable-service.ts';
import { NO_OPTIONS, type OptionsSchema, readOptions } from './read-options.ts';
import { reasonOf } from './walk-message.ts';
import { createWire, type Wire } from './wire.ts';

/** https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto, message FileOptions */
const FILE_OPTIONS: OptionsSchema = {
  features: 50,
  texts: new Set([1, 8, 11, 36, 37, 39, 40, 41, 44, 45]),
  numbers: new Set([9, 10, 16, 17, 18, 23, 27, 31]),
};
const PROTO2 = 998;
const PROTO3 = 999;

/** Reads the FileDescriptorProto of one file without its source info. */
export function readComparable(bytes: Uint8Array): ComparableFile {
  const wire = createWire(bytes);
  const seen = { path: '', package: '' };
  try {
    return readFile(wire, bytes.length, seen);
  } catch (cause) {
    const names = [seen.package, ...wire.names].filter((name) => name !== '');
    throw new DescriptorSetError(wire.position(), reasonOf(cause), {
      cause,
      ...(seen.path === '' ? {} : { path: seen.path }),
      ...(wire.names.length === 0 ? {} : { symbol: names.join('.') }),
    });
  }
}

const PACKAGE = 2;

/** The package of a file, of which nothing else is read. */
export function readPackage(bytes: Uint8Array): string {
  const wire = createWire(bytes);
  try {
    while (wire.next(bytes.length)) {
      if (wire.field === PACKAGE) return wire.text();
      wire.skip();
    }
    return '';
  } catch (cause) {
    throw new DescriptorSetError(wire.position(), reasonOf(cause), { cause });
  }
}

function readFile(
  wire: Wire,
  end: number,
  seen: { path: string; package: string },
): ComparableFile {
  let options = NO_OPTIONS;
  let syntaxText = '';
  let edition: number | undefined;
  const dependencies: string[] = [];
  const optionImports: string[] = [];
  const publicOnes = new Set<number>();
  const weakOnes = new Set<number>();
  const messages: ComparableMessage[] = [];
  const enums: ComparableEnum[] = [];
  const services: ComparableService[] = [];
  const extensions: ComparableField[] = [];
  while (wire.next(end)) {
    switch (wire.field) {
      case 1:
        seen.path = wire.text();
        break;
      case 2:
        seen.package = wire.text();
        break;
      case 3:
        dependencies.push(wire.text());
        break;
      case 4:
        messages.push(readMessage(wire, [4, messages.length]));
        break;
      case 5:
        enums.push(readEnum(wire, [5, enums.length]));
        break;
      case 6:
        services.push(readService(wire, [6, services.length]));
        break;
      case 7:
        extensions.push(readField(wire, [7, extensions.length]));
        break;
      case 8:
        options = readOptions(wire, FILE_OPTIONS, options);
        break;
      case 10:
        for (const index of wire.ints()) publicOnes.add(index);
        break;
      case 11:
        for (const index of wire.ints()) weakOnes.add(index);
        break;
      case 12:
        syntaxText = wire.text();
        break;
      case 14:
        edition = wire.int();
        break;
      case 15:
        optionImports.push(wire.text());
        break;
      default:
        wire.skip();
    }
  }
  const syntax = syntaxOf(syntaxText);
  return {
    path: seen.path,
    package: seen.package,
    syntax,
    edition: syntax === 'editions' ? (edition ?? 0) : syntax === 'proto3' ? PROTO3 : PROTO2,
    imports: importsOf(dependencies, publicOnes, weakOnes, optionImports),
    options: options.known,
    features: options.features,
    otherOptions: options.otherOptions,
    messages,
    enums,
    services,
    extensions,
  };
}

function syntaxOf(text: string): Syntax {
  if (text === '' || text === 'proto2') return 'proto2';
  if (text === 'proto3' || text === 'editions') return text;
  throw new Error(`${JSON.stringify(text.slice(0, 40))} is no syntax of Protocol Buffers`);
}

const importsOf = (
  dependencies: readonly string[],
  publicOnes: ReadonlySet<number>,
  weakOnes: ReadonlySet<number>,
  options: readonly string[],
): readonly ComparableImport[] => [
  ...dependencies.map((path, index): ComparableImport => {
    const kind = publicOnes.has(index) ? 'public' : weakOnes.has(index) ? 'weak' : 'plain';
    return { path, kind };
  }),
  ...options.map((path): ComparableImport => ({ path, kind: 'option' })),
];
