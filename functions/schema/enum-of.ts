import type { EnumRef } from '@pothos/core';
import { builder, type Types } from './builder.ts';

/** An enum whose names are our words in capitals: `service-created` is `SERVICE_CREATED`. */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
): EnumRef<Types, Value> {
  const names = values.map(
    (value) => [value.toUpperCase().replaceAll(/[-. ]/g, '_'), { value }] as const,
  );
  // Pothos reads the values from the names; a mapped name is more than its types can follow.
  return builder.enumType(name, { values: Object.fromEntries(names) }) as never;
}
