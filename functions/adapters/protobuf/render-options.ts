import type { DescMessage, Message, Registry } from '@bufbuild/protobuf';
import type { OptionView } from '#domain/contract.ts';
import { LONGEST, ownRecords } from './option-nodes.ts';
import { readValue } from './read-value.ts';
import { jsonOf } from './value-json.ts';
import { sizeOf, type WireField } from './wire-fields.ts';

/** The options set on one element: those of protobuf itself first, then custom ones in the order of the bytes. */
export type RenderOptions = (
  schema: DescMessage,
  options: Message | undefined,
) => readonly OptionView[];

/** Short values come again and again (`REQUIRED`, a type's name): each is read once. */
const SHORT = 24;
const KNOWN = 10_000;

/** Custom options are named and read by the extensions of `registry`; others are kept as `(50001)` and their size. */
export function createOptionRenderer(registry: Registry): RenderOptions {
  const known = new Map<string, OptionView>();
  const render = (schema: DescMessage, number: number, records: readonly WireField[]) => {
    const [only] = records;
    if (only === undefined || records.length > 1 || only.data.length > SHORT)
      return renderOption(schema, number, records, registry);
    const key = `${schema.typeName} ${number} ${only.wireType} ${String.fromCharCode(...only.data)}`;
    const before = known.get(key);
    if (before) return before;
    const view = renderOption(schema, number, records, registry);
    if (known.size < KNOWN) known.set(key, view);
    return view;
  };
  const renderAll = (schema: DescMessage, records: readonly WireField[]): readonly OptionView[] => {
    const [first, ...rest] = records;
    if (first === undefined) return [];
    if (rest.length === 0) return [render(schema, first.no, records)];
    return [...Map.groupBy(records, ({ no }) => no)].map(([number, own]) =>
      render(schema, number, own),
    );
  };
  return (schema, options) => {
    if (options === undefined) return [];
    const { plain, features } = ownRecords(schema, options);
    const inFeatures = schema.field.features?.message;
    return [
      ...renderAll(schema, plain),
      ...(inFeatures ? renderAll(inFeatures, features).map(asFeature) : []),
      ...renderAll(schema, options.$unknown ?? []),
    ];
  };
}

/** Features are told one by one: `features.field_presence`, `features.(pb.cpp)`. */
const asFeature = ({ name, value }: OptionView): OptionView => ({
  name: `features.${name.includes('.') ? `(${name})` : name}`,
  value,
});

function renderOption(
  schema: DescMessage,
  number: number,
  records: readonly WireField[],
  registry: Registry,
): OptionView {
  const own = schema.fields.find((field) => field.number === number);
  const extension = own ? undefined : registry.getExtensionFor(schema, number);
  const named = own ?? extension;
  const name = own?.name ?? extension?.typeName ?? `(${number})`;
  const size = sizeOf(records);
  if (named === undefined || size > LONGEST) return { name, value: `${size} bytes` };
  return { name, value: jsonOf(readValue(named, records, registry)) };
}
