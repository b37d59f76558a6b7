import type { ComparableMessage } from './comparable.ts';
import { featureOf, MESSAGE_ENCODING, PRESENCE } from './features.ts';
import type { FieldNode } from './nodes.ts';

/** Numbers of google.protobuf.FieldDescriptorProto.Type. */
export const TYPE = {
  double: 1,
  float: 2,
  int64: 3,
  uint64: 4,
  int32: 5,
  fixed64: 6,
  fixed32: 7,
  bool: 8,
  string: 9,
  group: 10,
  message: 11,
  bytes: 12,
  uint32: 13,
  enum: 14,
  sfixed32: 15,
  sfixed64: 16,
  sint32: 17,
  sint64: 18,
} as const;

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(TYPE).map(([name, number]) => [number, name]),
);

const REQUIRED = 2;
const REPEATED = 3;

/** As it is encoded: a message with delimited encoding is a group. */
export function kindOf(field: FieldNode): number {
  const { type } = field.item;
  if (type !== TYPE.message || field.parent?.item.isMapEntry || mapEntryOf(field)) return type;
  const encoding = featureOf('messageEncoding', field);
  return encoding === MESSAGE_ENCODING.delimited ? TYPE.group : type;
}

export const isTyped = (type: number): boolean =>
  type === TYPE.enum || type === TYPE.message || type === TYPE.group;

export type Cardinality =
  | 'optional with presence'
  | 'optional without presence'
  | 'required'
  | 'repeated'
  | 'map';

export function cardinalityOf(field: FieldNode): Cardinality {
  const { item } = field;
  if (item.label === REPEATED) return mapEntryOf(field) === undefined ? 'repeated' : 'map';
  const presence = featureOf('fieldPresence', field);
  if (item.label === REQUIRED || presence === PRESENCE.required) return 'required';
  const hasPresence =
    presence === PRESENCE.explicit ||
    item.oneofIndex !== undefined ||
    item.extendee !== '' ||
    item.type === TYPE.message ||
    item.type === TYPE.group;
  return hasPresence ? 'optional with presence' : 'optional without presence';
}

/** By its label alone: what editions call LEGACY_REQUIRED is optional by label. */
export const isLabelledRequired = ({ item }: FieldNode): boolean => item.label === REQUIRED;

/** The message a compiler made for a map, where the field is one. */
export const mapEntryOf = ({ item, parent }: FieldNode): ComparableMessage | undefined =>
  item.type === TYPE.message && item.label === REPEATED
    ? parent?.mapEntries.get(item.typeName)?.entry
    : undefined;

/** The oneof it belongs to; not the one compilers make for an `optional` field of proto3. */
export function oneofOf({ item, parent }: FieldNode): string | undefined {
  if (item.oneofIndex === undefined || item.isProto3Optional) return undefined;
  return parent?.item.oneofs[item.oneofIndex]?.name;
}

/** `string`, `acme.v1.Money`, `map<string, acme.v1.Money>`. */
export function typeText(field: FieldNode): string {
  const entry = mapEntryOf(field);
  if (entry !== undefined) {
    const [key, value] = [1, 2].map((number) => entry.fields.find((one) => one.number === number));
    const of = (one: typeof key): string => one?.typeName || kindText(one?.type ?? 0);
    return `map<${of(key)}, ${of(value)}>`;
  }
  return field.item.typeName || kindText(field.item.type);
}

export const kindText = (kind: number): string => NAMES.get(kind) ?? `type ${kind}`;

/** As one would write it: `repeated string tags = 3`. */
export function fieldText(field: FieldNode): string {
  const { item } = field;
  const label = { required: 'required ', repeated: 'repeated ' }[cardinalityOf(field) as string];
  const explicit = item.isProto3Optional ? 'optional ' : '';
  return `${label ?? explicit}${typeText(field)} ${item.name} = ${item.number}`;
}
