import type { Json } from '#domain/json.ts';
import type { MessageNode, ValueNode } from './value-node.ts';

/** The short forms that proto JSON has for some messages of `google.protobuf`; undefined for all else. */
export function wellKnownJson(
  node: MessageNode,
  jsonOf: (node: ValueNode) => Json,
): Json | undefined {
  const { typeName } = node.type;
  if (!typeName.startsWith('google.protobuf.')) return undefined;
  const field = (name: string): ValueNode | undefined =>
    node.fields.find((one) => one.name === name)?.value;
  switch (typeName) {
    case 'google.protobuf.Timestamp':
      return timestampText(numberOf(field('seconds')), numberOf(field('nanos')));
    case 'google.protobuf.Duration':
      return durationText(numberOf(field('seconds')), numberOf(field('nanos')));
    case 'google.protobuf.FieldMask': {
      const paths = field('paths');
      return paths === undefined ? '' : [jsonOf(paths)].flat().join();
    }
    case 'google.protobuf.Struct':
    case 'google.protobuf.ListValue': {
      const [only] = node.fields;
      return only ? jsonOf(only.value) : typeName.endsWith('.Struct') ? {} : [];
    }
    case 'google.protobuf.Value': {
      const last = node.fields.at(-1);
      return last && jsonOf(last.value);
    }
    default: {
      if (!WRAPPERS.has(typeName)) return undefined;
      const value = field('value');
      return value ? jsonOf(value) : WRAPPERS.get(typeName);
    }
  }
}

const WRAPPERS = new Map<string, Json>([
  ['google.protobuf.DoubleValue', 0],
  ['google.protobuf.FloatValue', 0],
  ['google.protobuf.Int64Value', '0'],
  ['google.protobuf.UInt64Value', '0'],
  ['google.protobuf.Int32Value', 0],
  ['google.protobuf.UInt32Value', 0],
  ['google.protobuf.BoolValue', false],
  ['google.protobuf.StringValue', ''],
  ['google.protobuf.BytesValue', ''],
]);

const numberOf = (node: ValueNode | undefined): number =>
  node?.kind === 'scalar' ? Number(node.value) : 0;

/** Within the years 1 to 9999, which is all that the short form can say. */
function timestampText(seconds: number, nanos: number): string | undefined {
  if (seconds < -62_135_596_800 || seconds > 253_402_300_799 || !isFraction(nanos) || nanos < 0)
    return undefined;
  const text = new Date(seconds * 1_000).toISOString();
  return `${text.slice(0, -5)}${fractionText(nanos)}Z`;
}

function durationText(seconds: number, nanos: number): string | undefined {
  const disagree = seconds * nanos < 0;
  if (Math.abs(seconds) > 315_576_000_000 || !isFraction(nanos) || disagree) return undefined;
  const sign = seconds < 0 || nanos < 0 ? '-' : '';
  return `${sign}${Math.abs(seconds)}${fractionText(Math.abs(nanos))}s`;
}

const isFraction = (nanos: number): boolean => Math.abs(nanos) <= 999_999_999;

const fractionText = (nanos: number): string =>
  nanos === 0
    ? ''
    : `.${String(nanos)
        .padStart(9, '0')
        .replace(/(000){1,2}$/, '')}`;
