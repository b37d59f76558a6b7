import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { walkMessage } from './walk-message.ts';

const NAME_LENGTH = 1_000;
const IDENTIFIER = /^[A-Za-z0-9_]+$/;
/** A backslash or a control character, neither of which compilers let into a path. */
const UNPRINTABLE = /[\\\p{Cc}]/u;
const PACKAGE_NAME = /^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*$/;

const NAME = 1;
const NAME_FIELD = new Set([NAME]);
/** Values of an enum and what it reserves; methods of a service. */
const PARTS = new Set([2, 4, 5]);

/** The name of a message, enum, service or extension. */
export function nameOf(bytes: Uint8Array, base: number): string {
  let name = '';
  walkMessage(bytes, base, NAME_FIELD, (_, value, at) => {
    if (value instanceof Uint8Array) name = textOf(value, at);
  });
  return checked(name, IDENTIFIER, 'name', base);
}

/** What a file calls itself. */
export function pathOf(value: Uint8Array, at: number): string {
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

export function textOf(value: Uint8Array, at: number): string {
  if (value.length > NAME_LENGTH)
    throw new DescriptorSetError(at, `a name is ${value.length} bytes long, over ${NAME_LENGTH}`);
  try {
    return utf8.decode(value);
  } catch (cause) {
    throw new DescriptorSetError(at, 'a name is not UTF-8', { cause });
  }
}

/** One number, or several packed into bytes. */
export function numbersOf(value: number | Uint8Array, at: number): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value.length > 127 || value.some((byte) => byte > 127))
    throw new DescriptorSetError(at, 'over 127 weak imports');
  return [...value];
}

export const packageOf = (value: Uint8Array, at: number): string =>
  checked(textOf(value, at), PACKAGE_NAME, 'package', at);

/** How much is declared in an enum or a service. */
export function countParts(bytes: Uint8Array, base: number): number {
  let count = 0;
  walkMessage(bytes, base, PARTS, () => {
    count += 1;
  });
  return count;
}

/** The text of a field of what can't be read, as far as that can be told. */
export function fieldOf(bytes: Uint8Array, number: number): string | undefined {
  let text: string | undefined;
  try {
    walkMessage(bytes, 0, new Set([number]), (_, value, at) => {
      if (value instanceof Uint8Array) text ??= textOf(value, at);
    });
  } catch {
    // It may end in the middle: the field stands before.
  }
  return text;
}
