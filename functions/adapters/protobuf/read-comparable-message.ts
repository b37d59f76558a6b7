import type {
  ComparableEnum,
  ComparableField,
  ComparableMessage,
  ComparableOneof,
  ElementPath,
  NumberRange,
} from '#domain/comparison/comparable.ts';
import { below } from './below.ts';
import { readEnum, readRange } from './read-comparable-enum.ts';
import { readField, readOneof } from './read-comparable-field.ts';
import { NO_OPTIONS, type OptionsSchema, readOptions } from './read-options.ts';
import { nameOf, type Wire } from './wire.ts';

/** As deep as a set may be published; compilers in most languages stop at 32. */
const DEPTH = 64;
const MESSAGE_SET = 1;
const NO_ACCESSOR = 2;
const MAP_ENTRY = 7;
const MESSAGE_OPTIONS: OptionsSchema = {
  deprecated: 3,
  features: 12,
  numbers: new Set([MESSAGE_SET, NO_ACCESSOR, MAP_ENTRY]),
};

/** Reads a DescriptorProto and the messages inside it. */
export function readMessage(wire: Wire, at: ElementPath): ComparableMessage {
  if (at.length > DEPTH * 2) throw new Error(`messages are nested over ${DEPTH} levels`);
  let options = NO_OPTIONS;
  let name = '';
  const fields: ComparableField[] = [];
  const oneofs: ComparableOneof[] = [];
  const messages: ComparableMessage[] = [];
  const enums: ComparableEnum[] = [];
  const extensions: ComparableField[] = [];
  const extensionRanges: NumberRange[] = [];
  const reservedRanges: NumberRange[] = [];
  const reservedNames: string[] = [];
  wire.names.push('');
  for (const end = wire.open(); wire.next(end); ) {
    switch (wire.field) {
      case 1:
        name = nameOf(wire);
        break;
      case 2:
        fields.push(readField(wire, below(at, 2, fields.length)));
        break;
      case 3:
        messages.push(readMessage(wire, below(at, 3, messages.length)));
        break;
      case 4:
        enums.push(readEnum(wire, below(at, 4, enums.length)));
        break;
      case 5:
        extensionRanges.push(readRange(wire, 1));
        break;
      case 6:
        extensions.push(readField(wire, below(at, 6, extensions.length)));
        break;
      case 7:
        options = readOptions(wire, MESSAGE_OPTIONS, options);
        break;
      case 8:
        oneofs.push(readOneof(wire, below(at, 8, oneofs.length)));
        break;
      case 9:
        reservedRanges.push(readRange(wire, 1));
        break;
      case 10:
        reservedNames.push(wire.text());
        break;
      default:
        wire.skip();
    }
  }
  wire.names.pop();
  const { known, deprecated, features, otherOptions } = options;
  const isOn = (option: number): boolean => (known.get(option) ?? 0) !== 0;
  return {
    name,
    at,
    deprecated,
    features,
    otherOptions,
    fields,
    oneofs,
    messages,
    enums,
    extensions,
    extensionRanges,
    reservedRanges,
    reservedNames,
    isMapEntry: isOn(MAP_ENTRY),
    isMessageSet: isOn(MESSAGE_SET),
    noStandardDescriptorAccessor: isOn(NO_ACCESSOR),
  };
}
