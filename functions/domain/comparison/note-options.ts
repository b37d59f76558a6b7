import type { ComparableSet } from './comparable-set.ts';
import type { Comparison, Pair } from './comparison.ts';
import type { ContractElement } from './contract-change.ts';
import { everyPair } from './every-pair.ts';
import type { Judged } from './judge.ts';

/** Options that no rule looks at: custom ones, and what is left of the usual ones. */
export async function noteOptions(
  comparison: Comparison,
  sets: Pair<ComparableSet>,
): Promise<readonly Judged[]> {
  const notes: Judged[] = [];
  for (const { element, symbol, before, after } of everyPair(comparison)) {
    const numbers = new Set([...before.otherOptions.keys(), ...after.otherOptions.keys()]);
    for (const number of numbers) {
      const [old, now] = [before.otherOptions.get(number), after.otherOptions.get(number)];
      if (old === now) continue;
      const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
      const owner = OWNERS[element];
      const name =
        (await sets.after.nameOfOption(owner, number)) ??
        (await sets.before.nameOfOption(owner, number)) ??
        `(${number})`;
      notes.push({
        kind,
        element,
        symbol,
        aspect: `option ${number}`,
        detail: name,
        breaking: false,
        message: `option ${name} of ${element} ${symbol} was ${kind}`,
        before: before.spot,
        after: after.spot,
      });
    }
  }
  return notes;
}

/** The message that the options of an element are. */
const OWNERS: Readonly<Record<ContractElement, string>> = {
  package: 'google.protobuf.FileOptions',
  file: 'google.protobuf.FileOptions',
  message: 'google.protobuf.MessageOptions',
  field: 'google.protobuf.FieldOptions',
  extension: 'google.protobuf.FieldOptions',
  oneof: 'google.protobuf.OneofOptions',
  enum: 'google.protobuf.EnumOptions',
  'enum value': 'google.protobuf.EnumValueOptions',
  service: 'google.protobuf.ServiceOptions',
  method: 'google.protobuf.MethodOptions',
};
