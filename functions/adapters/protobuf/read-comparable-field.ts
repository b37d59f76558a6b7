import type {
  ComparableField,
  ComparableOneof,
  ElementPath,
} from '#domain/comparison/comparable.ts';
import { NO_OPTIONS, type OptionsSchema, readOptions } from './read-options.ts';
import { nameOf, type Wire } from './wire.ts';

const C_TYPE = 1;
const PACKED = 2;
const JS_TYPE = 6;
const FIELD_OPTIONS: OptionsSchema = {
  deprecated: 3,
  features: 21,
  numbers: new Set([C_TYPE, PACKED, JS_TYPE]),
};
const ONEOF_OPTIONS: OptionsSchema = { features: 1 };

/** Reads a FieldDescriptorProto: a field of a message, or an extension. */
export function readField(wire: Wire, at: ElementPath): ComparableField {
  let options = NO_OPTIONS;
  let [name, typeName, extendee, jsonName] = ['', '', '', ''];
  let [number, label, type] = [0, 1, 0];
  let defaultValue: string | undefined;
  let oneofIndex: number | undefined;
  let isProto3Optional = false;
  wire.names.push('');
  for (const end = wire.open(); wire.next(end); ) {
    switch (wire.field) {
      case 1:
        name = nameOf(wire);
        break;
      case 2:
        extendee = withoutDot(wire.text());
        break;
      case 3:
        number = wire.int();
        break;
      case 4:
        label = wire.int();
        break;
      case 5:
        type = wire.int();
        break;
      case 6:
        typeName = withoutDot(wire.text());
        break;
      case 7:
        defaultValue = wire.text();
        break;
      case 8:
        options = readOptions(wire, FIELD_OPTIONS, options);
        break;
      case 9:
        oneofIndex = wire.int();
        break;
      case 10:
        jsonName = wire.text();
        break;
      case 17:
        isProto3Optional = wire.flag();
        break;
      default:
        wire.skip();
    }
  }
  wire.names.pop();
  const { known, deprecated, features, otherOptions } = options;
  const cType = known.get(C_TYPE);
  const packed = known.get(PACKED);
  return {
    name,
    at,
    deprecated,
    features,
    otherOptions,
    number,
    label,
    type,
    typeName,
    extendee,
    jsonName,
    isProto3Optional,
    jsType: Number(known.get(JS_TYPE) ?? 0),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(oneofIndex === undefined ? {} : { oneofIndex }),
    ...(cType === undefined ? {} : { cType: Number(cType) }),
    ...(packed === undefined ? {} : { packed: packed !== 0 }),
  };
}

/** Reads a OneofDescriptorProto. */
export function readOneof(wire: Wire, at: ElementPath): ComparableOneof {
  let options = NO_OPTIONS;
  let name = '';
  for (const end = wire.open(); wire.next(end); ) {
    if (wire.field === 1) name = wire.text();
    else if (wire.field === 2) options = readOptions(wire, ONEOF_OPTIONS, options);
    else wire.skip();
  }
  const { deprecated, features, otherOptions } = options;
  return { name, at, deprecated, features, otherOptions };
}

export const withoutDot = (name: string): string => (name.startsWith('.') ? name.slice(1) : name);
