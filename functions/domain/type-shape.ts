import type { DeclaredType, EnumView, FileView, MessageView } from './contract.ts';

/** All that a reader sees of a type, wherever it stands in its file; as text, to be compared or hashed. */
const messageText = (message: MessageView): string =>
  JSON.stringify([unplaced(message), message.fields.map(unplaced), message.oneofs.map(unplaced)]);

const enumText = (one: EnumView): string =>
  JSON.stringify([unplaced(one), one.values.map(unplaced)]);

/** Without its line, and without its parts, which have lines of their own. */
function unplaced(element: object): object {
  const { line: _, fields: __, oneofs: ___, values: ____, ...rest } = element as Placed;
  return rest;
}

interface Placed {
  readonly line?: number;
  readonly fields?: unknown;
  readonly oneofs?: unknown;
  readonly values?: unknown;
}

/** The types a file declares; `hash` makes a digest of a text. */
export const declaredTypes = (
  { messages, enums }: FileView,
  hash: (text: string) => string,
): readonly DeclaredType[] => [
  ...messages.map((one) => [one.fullName, 'm', hash(messageText(one))] as const),
  ...enums.map((one) => [one.fullName, 'e', hash(enumText(one))] as const),
];
