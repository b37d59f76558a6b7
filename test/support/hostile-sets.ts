import { field, join, setOf } from './encode-set.ts';
import {
  DESCRIPTOR,
  file,
  groups,
  location,
  message,
  nested,
  noise,
  packed,
  repeat,
  stringField,
} from './write-descriptors.ts';

export interface Hostile {
  readonly set: () => Uint8Array;
  readonly outcome: 'refused' | 'applied';
  /** What the first problem names: code, file, and part of the message. */
  readonly problem?: readonly [code: string, path: string, part: string];
}

/** The set of one file with these parts. */
const of = (...parts: readonly Uint8Array[]) => setOf([file('a.proto', ...parts)]);

/** Sets made to hurt: what they say fits the format, or nearly does, in numbers nobody would write. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'a million fields in one message': {
    set: () =>
      of(
        message(
          'Huge',
          repeat(1_000_000, (n) => stringField(`f${n}`, n)),
        ),
      ),
    outcome: 'refused',
    problem: ['too-many-elements', 'a.proto', 'most of them in x.Huge'],
  },
  'a million values in one enum': {
    set: () =>
      of(
        field(
          5,
          join(
            field(1, 'Huge'),
            repeat(1_000_000, (n) => field(2, join(field(1, `V${n}`), field(2, n)))),
          ),
        ),
      ),
    outcome: 'refused',
    problem: ['too-many-elements', 'a.proto', 'most of them in x.Huge'],
  },
  'a million messages': {
    set: () => of(repeat(1_000_000, (n) => message(`M${n}`))),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'over 500000 types'],
  },
  'messages 10,000 deep': {
    set: () => of(message('Top', nested(10_000, 'Deep', join()))),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'in x.Top.Deep.Deep'],
  },
  'long names inside long names': {
    set: () =>
      of(
        message(
          'T'.repeat(900),
          nested(
            60,
            'D'.repeat(900),
            repeat(20_000, () => field(3, field(1, 'x'))),
          ),
        ),
      ),
    outcome: 'refused',
    problem: ['name-too-long', 'a.proto', 'over 512'],
  },
  'groups a million deep where nothing is known': {
    set: () => of(message('M'), groups(1_000_000)),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', ''],
  },
  'groups 10,000 deep in an option': {
    set: () =>
      setOf([
        DESCRIPTOR,
        file(
          'a.proto',
          field(3, 'google/protobuf/descriptor.proto'),
          message('M', stringField('f', 1, field(8, groups(10_000)))),
        ),
      ]),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'in x.M.f'],
  },
  'four million fields nobody knows in an option': {
    set: () =>
      of(
        message(
          'M',
          stringField(
            'f',
            1,
            field(
              8,
              repeat(4_000_000, () => new Uint8Array([0x78, 1])),
            ),
          ),
        ),
      ),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'in x.M.f'],
  },
  'forty million weak imports': {
    set: () => of(field(11, packed(40_000_000))),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'over 127 weak imports'],
  },
  'forty million public imports': {
    set: () => of(field(10, packed(40_000_000))),
    outcome: 'refused',
    problem: ['unreadable-descriptor', 'a.proto', 'values in the file'],
  },
  'a million imports that are not there': {
    set: () => of(repeat(1_000_000, (n) => field(3, `i${n}`))),
    outcome: 'refused',
    problem: ['too-many-elements', 'a.proto', 'over 50000'],
  },
  'fifty files with 10,000 missing imports each': {
    set: () =>
      setOf(
        Array.from({ length: 50 }, (_, index) =>
          file(
            `${index}.proto`,
            repeat(10_000, (n) => field(3, `i${n}`)),
          ),
        ),
      ),
    outcome: 'refused',
    problem: ['missing-import', '0.proto', 'i1'],
  },
  'a million places of messages that are not there': {
    set: () =>
      of(
        message('M'),
        field(
          9,
          repeat(1_000_000, (n) => location([4, 128 + (n % 128), 128 + ((n >> 7) % 128), n % 128])),
        ),
      ),
    outcome: 'applied',
  },
  'a comment of ten million letters': {
    set: () => of(message('M'), field(9, location([4, 0], field(3, noise(10_000_000))))),
    outcome: 'applied',
  },
  'an option of twenty million bytes': {
    set: () => of(message('M', field(7, field(50_000, noise(20_000_000))))),
    outcome: 'applied',
  },
  'twenty thousand maps, and as many oneofs of one field': {
    set: () =>
      of(
        message(
          'M',
          repeat(8_000, (n) =>
            join(
              field(
                2,
                join(
                  field(1, `m${n}`),
                  field(3, n),
                  field(4, 3),
                  field(5, 11),
                  field(6, `.x.M.E${n}`),
                ),
              ),
              field(
                3,
                join(
                  field(1, `E${n}`),
                  stringField('key', 1),
                  stringField('value', 2),
                  field(7, field(7, 1)),
                ),
              ),
            ),
          ),
          repeat(8_000, (n) =>
            join(
              stringField(`o${n}`, 100_000 + n, field(9, n - 1), field(17, 1)),
              field(8, field(1, `_o${n}`)),
            ),
          ),
        ),
      ),
    outcome: 'applied',
  },
  'an import chain of 15,000 files': {
    set: () =>
      setOf(
        Array.from({ length: 15_000 }, (_, index) =>
          file(`${index}.proto`, ...(index === 0 ? [] : [field(3, `${index - 1}.proto`)])),
        ),
      ),
    outcome: 'applied',
  },
  'fifteen files of extensions beside 40,000 fields each, all of them imported by one': {
    set: () =>
      setOf([
        DESCRIPTOR,
        ...Array.from({ length: 15 }, (_, index) =>
          file(
            `${index}.proto`,
            field(3, 'google/protobuf/descriptor.proto'),
            message(
              `M${index}`,
              // From 20,000, behind the numbers that are kept.
              repeat(40_000, (n) => stringField('f'.concat(String(n)), n + 19_999)),
            ),
            field(
              7,
              join(
                field(1, `e${index}`),
                field(2, '.google.protobuf.MessageOptions'),
                field(3, 50_000 + index),
                field(4, 1),
                field(5, 9),
              ),
            ),
          ),
        ),
        file(
          'user.proto',
          repeat(15, (n) => field(3, `${n - 1}.proto`)),
          message('User', field(7, field(50_001, 'text'))),
        ),
      ]),
    outcome: 'applied',
  },
};
