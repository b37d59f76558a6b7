import { type DescMessage, type Message, type Registry, toBinary } from '@bufbuild/protobuf';
import { readValue } from './read-value.ts';
import type { ValueNode } from './value-node.ts';
import { bodyOf, readFields, sizeOf, type WireField } from './wire-fields.ts';

/** The wire records of what descriptor.proto itself declares: plain ones, and those inside `features`. */
export function ownRecords(
  schema: DescMessage,
  options: Message,
): { readonly plain: readonly WireField[]; readonly features: readonly WireField[] } {
  const { $unknown: _, ...own } = options;
  if (Object.entries(own).every(([name, value]) => name === '$typeName' || isEmptyList(value)))
    return { plain: [], features: [] };
  // A compiler leaves none uninterpreted; one that is left may lack what the library wants of it.
  const records = readFields(toBinary(schema, { ...own, uninterpretedOption: [] } as Message));
  const number = schema.field.features?.number;
  return {
    plain: records.filter(({ no }) => no !== number),
    features: records
      .filter(({ no }) => no === number)
      .flatMap((record) => readFields(bodyOf(record) ?? new Uint8Array())),
  };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Bytes of a value beyond which its size is all that is told. */
export const LONGEST = 100_000;

export interface OptionNode {
  readonly number: number;
  /** `deprecated`, `acme.rules`, `50001`. */
  readonly name: string;
  readonly kind: 'own' | 'feature' | 'extension' | 'custom feature' | 'unnamed';
  readonly value: ValueNode;
}

/** All options set on one element, in the order in which they are shown. */
export function optionNodes(
  schema: DescMessage,
  options: Message | undefined,
  registry: Registry,
): readonly OptionNode[] {
  if (options === undefined) return [];
  const { plain, features } = ownRecords(schema, options);
  const inFeatures = schema.field.features?.message;
  return [
    ...nodesOf(schema, plain, registry),
    ...(inFeatures ? nodesOf(inFeatures, features, registry, true) : []),
    ...nodesOf(schema, options.$unknown ?? [], registry),
  ];
}

const nodesOf = (
  schema: DescMessage,
  records: readonly WireField[],
  registry: Registry,
  isFeature = false,
): readonly OptionNode[] =>
  [...Map.groupBy(records, ({ no }) => no)].map(([number, own]) => {
    const field = schema.fields.find((one) => one.number === number);
    const extension = field ? undefined : registry.getExtensionFor(schema, number);
    const named = field ?? extension;
    const size = sizeOf(own);
    const value: ValueNode =
      named && size <= LONGEST ? readValue(named, own, registry) : { kind: 'unread', size };
    if (field) return { number, name: field.name, kind: isFeature ? 'feature' : 'own', value };
    if (extension === undefined) return { number, name: String(number), kind: 'unnamed', value };
    const kind = isFeature ? 'custom feature' : 'extension';
    return { number, name: extension.typeName, kind, value };
  });
