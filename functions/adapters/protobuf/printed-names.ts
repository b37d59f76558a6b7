import type { DescriptorProto, FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import { fullNameOf, qualified } from './render-context.ts';

/** How source inside `scope` writes a full name (without leading dot), so that a compiler finds just that. */
export type PrintName = (fullName: string, scope: string) => string;

/**
 * Compilers look up the first part of a name from the innermost scope outward, and stop where they find it:
 * https://protobuf.dev/reference/protobuf/proto3-spec/#package. Names lose the scopes they
 * share with where they are written; a leading dot is put before what would be found elsewhere.
 */
export function createNames(file: FileDescriptorProto): PrintName {
  const known = knownScopes(file);
  const leadsTo = (first: string, scope: string, target: string): boolean => {
    for (let at = scope; at !== ''; at = outer(at)) {
      const found = qualified(at, first);
      if (known.has(found)) return found === target;
    }
    return first === target;
  };
  return (fullName, scope) => {
    const found = candidates(fullName, scope).find((name) => {
      const [first = ''] = name.split('.', 1);
      const target = fullName.slice(0, fullName.length - name.length) + first;
      return leadsTo(first, scope, target);
    });
    return found ?? `.${fullName}`;
  };
}

/** Shortest first: without each of the scopes it lies in, then whole. */
function candidates(fullName: string, scope: string): readonly string[] {
  const found: string[] = [];
  for (let at = scope; at !== ''; at = outer(at))
    if (fullName.startsWith(`${at}.`)) found.push(fullName.slice(at.length + 1));
  return [...found, fullName];
}

const outer = (scope: string): string => scope.slice(0, Math.max(0, scope.lastIndexOf('.')));

/** Types declared here, and the packages and types that names used here lead through. */
function knownScopes(file: FileDescriptorProto): ReadonlySet<string> {
  const known = new Set<string>();
  const addPath = (fullName: string): void => {
    for (let name = fullName; name !== '' && !known.has(name); name = outer(name)) known.add(name);
  };
  const addMessage = (message: DescriptorProto, scope: string): void => {
    const fullName = qualified(scope, message.name);
    addPath(fullName);
    for (const field of [...message.field, ...message.extension]) {
      if (field.typeName !== '') addPath(fullNameOf(field.typeName));
      if (field.extendee !== '') addPath(fullNameOf(field.extendee));
    }
    for (const type of message.enumType) addPath(qualified(fullName, type.name));
    for (const nested of message.nestedType) addMessage(nested, fullName);
  };
  addPath(file.package);
  for (const message of file.messageType) addMessage(message, file.package);
  for (const type of file.enumType) addPath(qualified(file.package, type.name));
  for (const field of file.extension) {
    addPath(qualified(file.package, field.name));
    addPath(fullNameOf(field.extendee));
    if (field.typeName !== '') addPath(fullNameOf(field.typeName));
  }
  for (const service of file.service) {
    addPath(qualified(file.package, service.name));
    for (const { inputType, outputType } of service.method) {
      addPath(fullNameOf(inputType));
      addPath(fullNameOf(outputType));
    }
  }
  return known;
}
