import type { RawProtoFile } from '#application/ports.ts';
import type { ComparableField, ComparableMessage } from '#domain/comparison/comparable.ts';
import { readComparable } from './read-comparable.ts';

/** Full names of the extensions of options, by what they extend and their number: `google.protobuf.FieldOptions 50001`. */
export function nameOptions(files: Iterable<RawProtoFile>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (scope: string, fields: readonly ComparableField[]): void => {
    for (const { extendee, number, name } of fields)
      names.set(`${extendee} ${number}`, `${scope}${name}`);
  };
  const enter = (scope: string, messages: readonly ComparableMessage[]): void => {
    for (const message of messages) {
      const inside = `${scope}${message.name}.`;
      add(inside, message.extensions);
      enter(inside, message.messages);
    }
  };
  for (const file of files) {
    if (!file.declaresOptions) continue;
    const { package: name, extensions, messages } = readComparable(file.bytes);
    const scope = name === '' ? '' : `${name}.`;
    add(scope, extensions);
    enter(scope, messages);
  }
  return names;
}
