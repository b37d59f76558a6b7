import type {
  ComparableEnum,
  ComparableEnumValue,
  ElementPath,
  NumberRange,
} from '#domain/comparison/comparable.ts';
import { below } from './below.ts';
import { NO_OPTIONS, type OptionsSchema, readOptions } from './read-options.ts';
import { nameOf, type Wire } from './wire.ts';

const ENUM_OPTIONS: OptionsSchema = { deprecated: 3, features: 7 };
const VALUE_OPTIONS: OptionsSchema = { deprecated: 1, features: 2 };

/** Reads an EnumDescriptorProto. */
export function readEnum(wire: Wire, at: ElementPath): ComparableEnum {
  let options = NO_OPTIONS;
  let name = '';
  const values: ComparableEnumValue[] = [];
  const reservedRanges: NumberRange[] = [];
  const reservedNames: string[] = [];
  wire.names.push('');
  for (const end = wire.open(); wire.next(end); ) {
    switch (wire.field) {
      case 1:
        name = nameOf(wire);
        break;
      case 2:
        values.push(readValue(wire, below(at, 2, values.length)));
        break;
      case 3:
        options = readOptions(wire, ENUM_OPTIONS, options);
        break;
      case 4:
        reservedRanges.push(readRange(wire, 0));
        break;
      case 5:
        reservedNames.push(wire.text());
        break;
      default:
        wire.skip();
    }
  }
  wire.names.pop();
  const { deprecated, features, otherOptions } = options;
  return {
    name,
    at,
    deprecated,
    features,
    otherOptions,
    values,
    reservedRanges,
    reservedNames,
  };
}

function readValue(wire: Wire, at: ElementPath): ComparableEnumValue {
  let options = NO_OPTIONS;
  let name = '';
  let number = 0;
  for (const end = wire.open(); wire.next(end); ) {
    if (wire.field === 1) name = wire.text();
    else if (wire.field === 2) number = wire.int();
    else if (wire.field === 3) options = readOptions(wire, VALUE_OPTIONS, options);
    else wire.skip();
  }
  const { deprecated, features, otherOptions } = options;
  return { name, at, deprecated, features, otherOptions, number };
}

/** Ranges of enums are written with their end (`beyond` 0), those of messages with what comes after it (1). */
export function readRange(wire: Wire, beyond: 0 | 1): NumberRange {
  let [start, last] = [0, 0];
  for (const end = wire.open(); wire.next(end); ) {
    if (wire.field === 1) start = wire.int();
    else if (wire.field === 2) last = wire.int();
    else wire.skip();
  }
  return { start, end: last - beyond };
}
