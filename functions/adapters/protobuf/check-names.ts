import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { qualified } from './render-context.ts';

/**
 * What no compiler would let pass, and would show one thing in the place of another: two fields of one name or number,
 * two values, methods or oneofs of one name. Throws `DescriptorSetError` with the symbol.
 */
export function checkNames({ package: scope, ...file }: NamedFile): void {
  for (const message of file.messageType) checkMessage(message, scope);
  for (const type of file.enumType) checkParts('values', qualified(scope, type.name), type.value);
  for (const service of file.service)
    checkParts('methods', qualified(scope, service.name), service.method);
}

/** What is looked at of a FileDescriptorProto. */
export interface NamedFile {
  readonly package: string;
  readonly messageType: readonly NamedMessage[];
  readonly enumType: readonly NamedEnum[];
  readonly service: readonly (Named & { readonly method: readonly Named[] })[];
}

export interface NamedMessage extends Named {
  readonly field: readonly (Named & { readonly number: number })[];
  readonly oneofDecl: readonly Named[];
  readonly enumType: readonly NamedEnum[];
  readonly nestedType: readonly NamedMessage[];
}

interface NamedEnum extends Named {
  readonly value: readonly Named[];
}

interface Named {
  readonly name: string;
}

function checkMessage(message: NamedMessage, scope: string): void {
  const fullName = qualified(scope, message.name);
  checkParts('fields or oneofs', fullName, [...message.field, ...message.oneofDecl]);
  const numbers = new Map<number, string>();
  for (const { number, name } of message.field) {
    const other = numbers.get(number);
    if (other !== undefined)
      throw contradiction(qualified(fullName, name), `${other} has the number ${number} as well`);
    numbers.set(number, name);
  }
  for (const type of message.enumType)
    checkParts('values', qualified(fullName, type.name), type.value);
  for (const nested of message.nestedType) checkMessage(nested, fullName);
}

function checkParts(what: string, scope: string, parts: readonly Named[]): void {
  const names = new Set<string>();
  for (const { name } of parts) {
    if (names.has(name))
      throw contradiction(qualified(scope, name), `there are two ${what} of that name`);
    names.add(name);
  }
}

const contradiction = (symbol: string, reason: string): DescriptorSetError =>
  new DescriptorSetError(0, reason, { symbol });
