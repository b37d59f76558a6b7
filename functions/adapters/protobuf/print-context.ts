import type { Registry } from '@bufbuild/protobuf';
import type { FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import type { PrintName } from './printed-names.ts';
import type { FileNotes } from './read-notes.ts';
import type { SourceWriter } from './source-writer.ts';

/** What every part of a file is printed with. */
export interface PrintContext {
  readonly file: FileDescriptorProto;
  readonly registry: Registry;
  readonly notes: FileNotes;
  readonly out: SourceWriter;
  readonly name: PrintName;
}

/** `proto2` writes labels and groups; editions write neither. */
export const isProto2 = ({ file }: PrintContext): boolean =>
  file.syntax === '' || file.syntax === 'proto2';

/** One part of a scope, and where it stood in the source. */
export interface Part {
  readonly path: readonly number[];
  readonly print: () => void;
}

/** In the order of the source when it is known of all; else as they were given. */
export function inSourceOrder({ notes }: PrintContext, parts: readonly Part[]): readonly Part[] {
  const placed = parts.map((part) => ({ part, place: notes.place(part.path) }));
  if (placed.some(({ place }) => place === undefined)) return parts;
  return placed
    .sort((a, b) => {
      const [line = 0, column = 0] = a.place ?? [];
      const [otherLine = 0, otherColumn = 0] = b.place ?? [];
      return line - otherLine || column - otherColumn;
    })
    .map(({ part }) => part);
}
