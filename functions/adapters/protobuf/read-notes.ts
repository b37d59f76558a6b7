import { fromBinary } from '@bufbuild/protobuf';
import { SourceCodeInfoSchema } from '@bufbuild/protobuf/wkt';
import { NO_NOTES, type Notes } from './source-writer.ts';

/** All comments and places of a file, options and imports included. */
export interface FileNotes {
  readonly of: (path: readonly number[]) => Notes;
  /** Of the nth statement that sets an option: `path` ends in the option's number. */
  readonly ofOption: (path: readonly number[], occurrence: number) => Notes;
  /** Line and column where an element begins, for their order; undefined without source info. */
  readonly place: (path: readonly number[]) => readonly [line: number, column: number] | undefined;
}

interface Located {
  readonly place: readonly [number, number];
  readonly notes: Notes | undefined;
}

export function readNotes(parts: readonly Uint8Array[]): FileNotes {
  const located = new Map<string, Located>();
  /** What is set inside an option, by the paths that lead there. */
  const below = new Map<string, Notes[]>();
  for (const part of parts)
    for (const location of fromBinary(SourceCodeInfoSchema, part).location) {
      const { path, span, leadingComments, trailingComments, leadingDetachedComments } = location;
      const [line = 0, column = 0] = span;
      const isBare =
        leadingComments === '' && trailingComments === '' && leadingDetachedComments.length === 0;
      const notes = isBare
        ? undefined
        : {
            detached: leadingDetachedComments,
            leading: leadingComments,
            trailing: trailingComments,
          };
      const key = path.join();
      if (!located.has(key)) located.set(key, { place: [line, column], notes });
      if (notes === undefined) continue;
      for (let length = 2; length <= path.length; length += 1) {
        const prefix = path.slice(0, length).join();
        const known = below.get(prefix);
        if (known) known.push(notes);
        else below.set(prefix, [notes]);
      }
    }
  return {
    of: (path) => located.get(path.join())?.notes ?? NO_NOTES,
    ofOption: (path, occurrence) => below.get(path.join())?.[occurrence] ?? NO_NOTES,
    place: (path) => located.get(path.join())?.place,
  };
}
