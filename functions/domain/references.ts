import type { FileReferences, FileView } from './contract.ts';

/** What a file refers to: by its fields, its methods and its extensions (both what they extend and what they hold). */
export function referencesOf(view: FileView): FileReferences {
  const users = new Map<string, Set<string>>();
  const inside = view.package === '' ? 0 : view.package.length + 1;
  const add = (kind: UserKind, fullName: string, typeName: string | undefined): void => {
    if (typeName === undefined || typeName === '') return;
    const known = users.get(typeName) ?? new Set();
    users.set(typeName, known.add(`${LETTERS[kind]}${fullName.slice(inside)}`));
  };
  for (const { fullName, fields } of view.messages)
    for (const { name, typeName } of fields) add('field', `${fullName}.${name}`, typeName);
  for (const { fullName, methods } of view.services)
    for (const { name, input, output } of methods) {
      add('method', `${fullName}.${name}`, input);
      add('method', `${fullName}.${name}`, output);
    }
  for (const { fullName, extendee, typeName } of view.extensions) {
    add('extension', fullName, extendee);
    add('extension', fullName, typeName);
  }
  return [...users].map(([typeName, found]) => [typeName, ...found] as const);
}

export const USER_KINDS = ['field', 'method', 'extension'] as const;
export type UserKind = (typeof USER_KINDS)[number];

const LETTERS: Readonly<Record<UserKind, string>> = { field: 'f', method: 'm', extension: 'x' };
const KINDS = new Map(USER_KINDS.map((kind) => [LETTERS[kind], kind]));

/** A user as a file's references write it, in full. */
export function readUser(
  user: string,
  packageName: string,
): { readonly kind: UserKind; readonly symbol: string } {
  const name = user.slice(1);
  return {
    kind: KINDS.get(user.charAt(0)) ?? 'field',
    symbol: packageName === '' ? name : `${packageName}.${name}`,
  };
}
