import { create, toBinary } from '@bufbuild/protobuf';
import {
  Edition,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { describe, expect, it } from 'vitest';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { setOf } from '../../../support/encode-set.ts';

type Parts = Parameters<typeof create<typeof FileDescriptorProtoSchema>>[1];

const MESSAGE = 11;
const ENUM = 14;
const INT32 = 5;
const numbered = (number: number) => ({
  messageType: [{ name: 'A', field: [{ name: 'x', number, label: 1, type: INT32 }] }],
});
const holding = (type: number, typeName: string) => ({
  messageType: [{ name: 'A', field: [{ name: 'x', number: 1, label: 1, type, typeName }] }],
  enumType: [{ name: 'E', value: [{ name: 'Z', number: 0 }] }],
});

function told(parts: Parts): string {
  const file: FileDescriptorProto = create(FileDescriptorProtoSchema, {
    name: 'a.proto',
    package: 'h',
    syntax: 'proto3',
    ...(parts as object),
  });
  const [raw] = descriptorReader.split(setOf([toBinary(FileDescriptorProtoSchema, file)]));
  if (raw === undefined) throw new Error('The set is empty.');
  try {
    descriptorReader.render(raw, []);
    return 'taken';
  } catch (error) {
    if (!(error instanceof DescriptorSetError)) throw error;
    return `${error.path} ${error.symbol ?? ''}: ${error.reason}`;
  }
}

describe('a file that no compiler would let pass is refused with its symbol', () => {
  it.each<[Parts, string]>([
    [{ syntax: 'proto9' }, 'a.proto : "proto9" is no syntax of Protocol Buffers'],
    [{ syntax: 'editions', edition: Edition.EDITION_99999_TEST_ONLY }, '99999 is no edition'],
    [{ syntax: 'editions' }, '0 is no edition'],
    [numbered(0), 'h.A.x: its number is 0, and they go from 1 to 536870911'],
    [numbered(-5), 'h.A.x: its number is -5'],
    [numbered(536_870_912), 'h.A.x: its number is 536870912'],
    [numbered(19_000), 'h.A.x: its number is 19000, and 19000 to 19999 are kept'],
    [numbered(19_999), 'h.A.x: its number is 19999'],
    [
      { messageType: [{ name: 'A', reservedRange: [{ start: 10, end: 5 }] }] },
      'h.A: it reserves or extends 10 to 4',
    ],
    [
      { messageType: [{ name: 'A', extensionRange: [{ start: -3, end: 5 }] }] },
      'h.A: it reserves or extends -3 to 4',
    ],
    [
      {
        messageType: [
          {
            name: 'A',
            field: [{ name: 'x', number: 1, label: 1, type: INT32, oneofIndex: 7 }],
            oneofDecl: [{ name: 'o' }],
          },
        ],
      },
      'h.A.x: it is in oneof 7',
    ],
    [{ enumType: [{ name: 'E' }] }, 'h.E: the enum has no values'],
    [
      {
        enumType: [
          { name: 'E', value: [{ name: 'Z', number: 0 }], reservedRange: [{ start: 5, end: 4 }] },
        ],
      },
      'h.E: it reserves 5 to 4',
    ],
    [holding(MESSAGE, '.h.E'), 'h.A.x: h.E is an enum and no message'],
    [holding(MESSAGE, 'E'), 'h.A.x: h.E is an enum and no message'],
    [holding(ENUM, '.h.A'), 'h.A.x: h.A is a message and no enum'],
    [
      {
        ...holding(ENUM, '.h.E'),
        service: [{ name: 'S', method: [{ name: 'R', inputType: '.h.A', outputType: '.h.E' }] }],
      },
      'h.S.R: h.E is an enum',
    ],
  ])('%j', (parts, reason) => {
    expect(told(parts)).toContain(reason);
  });

  it.each<[Parts]>([
    [{ syntax: '' }],
    [{ syntax: 'editions', edition: Edition.EDITION_2023 }],
    // Of some later year.
    [{ syntax: 'editions', edition: 1_009 as Edition }],
    [numbered(18_999)],
    [numbered(20_000)],
    [numbered(536_870_911)],
    [{ messageType: [{ name: 'A', reservedRange: [{ start: 5, end: 6 }] }] }],
    [
      {
        enumType: [
          { name: 'E', value: [{ name: 'Z', number: 0 }], reservedRange: [{ start: -4, end: -4 }] },
        ],
      },
    ],
    [holding(ENUM, 'E')],
    [holding(MESSAGE, 'A')],
  ])('and what one would is taken: %j', (parts) => {
    expect(told(parts)).toBe('taken');
  });
});
