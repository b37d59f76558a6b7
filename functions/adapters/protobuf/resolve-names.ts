import type {
  DescriptorProto,
  FieldDescriptorProto,
  FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { qualified } from './render-context.ts';

/**
 * Compilers write type names in full, with a leading dot. Other writers leave them as they stand in the source
 * (protobufjs does): these are looked up among what the file itself declares, from the innermost scope outward, and are
 * full names else.
 */
export function resolveNames(file: FileDescriptorProto): FileDescriptorProto {
  const relative = referencesIn(file);
  if (relative.length === 0) return file;
  const declared = declaredIn(file);
  for (const { typeName, scope, set } of relative) {
    let at = scope;
    while (at !== '' && !declared.has(qualified(at, typeName)))
      at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
    set(`.${qualified(at, typeName)}`);
  }
  return file;
}

interface Reference {
  readonly typeName: string;
  readonly scope: string;
  readonly set: (typeName: string) => void;
}

/** Those that are no full names. */
function referencesIn(file: FileDescriptorProto): readonly Reference[] {
  const found: Reference[] = [];
  const add = (typeName: string, scope: string, set: Reference['set']) => {
    if (typeName !== '' && !typeName.startsWith('.')) found.push({ typeName, scope, set });
  };
  const addField = (field: FieldDescriptorProto, scope: string) => {
    add(field.typeName, scope, (name) => Object.assign(field, { typeName: name }));
    add(field.extendee, scope, (name) => Object.assign(field, { extendee: name }));
  };
  const addMessage = (message: DescriptorProto, outer: string) => {
    const scope = qualified(outer, message.name);
    for (const field of message.field) addField(field, scope);
    for (const field of message.extension) addField(field, scope);
    for (const nested of message.nestedType) addMessage(nested, scope);
  };
  for (const message of file.messageType) addMessage(message, file.package);
  for (const field of file.extension) addField(field, file.package);
  for (const service of file.service) {
    const scope = qualified(file.package, service.name);
    for (const method of service.method) {
      add(method.inputType, scope, (name) => Object.assign(method, { inputType: name }));
      add(method.outputType, scope, (name) => Object.assign(method, { outputType: name }));
    }
  }
  return found;
}

function declaredIn(file: FileDescriptorProto): ReadonlySet<string> {
  const declared = new Set<string>();
  const addMessage = (message: DescriptorProto, scope: string) => {
    const fullName = qualified(scope, message.name);
    declared.add(fullName);
    for (const type of message.enumType) declared.add(qualified(fullName, type.name));
    for (const nested of message.nestedType) addMessage(nested, fullName);
  };
  for (const message of file.messageType) addMessage(message, file.package);
  for (const type of file.enumType) declared.add(qualified(file.package, type.name));
  return declared;
}
