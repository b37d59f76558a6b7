import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import type { Compiling, Step } from './compiling.ts';
import { isList } from './equals.ts';
import { type Run, spend } from './meter.ts';
import { type Part, type PartOf, typeOf } from './syntax.ts';
import { inUnits } from './units.ts';
import { isUnknown, named, withoutKnown } from './unknown.ts';
import { wholeText } from './whole-text.ts';

/** `object.field`: what is absent can't be told. */
export function fieldOf(part: PartOf<'.'>, { text }: Compiling, object: Step): Step {
  const name = wholeText(text, part);
  const field = part.args[1];
  const convert = inUnits(typeOf(part), name);
  return (run) => {
    const value = object(run);
    const found = ownField(value, field);
    return isUnknown(value) && isNothing(found) ? withoutKnown(value) : convert(found, run);
  };
}

/** `list[0]`, `map["key"]`. In a list with something unknown in it, it can't be told what comes behind that. */
export function indexOf(part: PartOf<'[]'>, { text }: Compiling, object: Step, index: Step): Step {
  const name = wholeText(text, part);
  const convert = inUnits(typeOf(part), name);
  return (run) => {
    const value = object(run);
    if (isUnknown(value)) return withoutKnown(value);
    const at = index(run);
    if (isUnknown(at)) return withoutKnown(at);
    if (!isList(value)) return convert(ownField(value, String(at)), run);
    const place = Number(at);
    spend(run, value.length >> 2);
    const doubt = value.findIndex(isUnknown);
    if (doubt >= 0 && doubt <= place) return named(withoutKnown(value[doubt] as UnknownFact), name);
    return convert(value[place], run);
  };
}

/** `has(a.b.c)`: whether every step of the way is there. Its argument begins with a name and goes on with fields only. */
export function compileHas(part: PartOf<'call'>, { text, places }: Compiling): Step {
  const { root, fields } = wayOf(part.args[1][0] as Part);
  const place = places.get(root);
  const first = (run: Run): FactValue | undefined =>
    place === undefined ? run.facts[root as FactRoot] : run.elements[place];
  const way = wholeText(text, part.args[1][0] as Part);
  return (run) => {
    let value = first(run);
    for (const field of fields) {
      if (isNothing(value)) return false;
      const found = ownField(value, field);
      if (isUnknown(value) && isNothing(found)) return named(value, way);
      value = found;
    }
    if (isNothing(value)) return false;
    return isUnknown(value) ? named(value, way) : true;
  };
}

export function wayOf(part: Part): { readonly root: string; readonly fields: readonly string[] } {
  if (part.op === 'id') return { root: part.args, fields: [] };
  if (part.op !== '.') throw new Error('has() of anything but a field is refused before.');
  const { root, fields } = wayOf(part.args[0]);
  return { root, fields: [...fields, part.args[1]] };
}

const isNothing = (value: FactValue | undefined): value is undefined =>
  value === undefined || value === null;

/** Only what the value has itself: no `constructor`, no `__proto__`. Of what can't be told, what is known of it. */
function ownField(value: FactValue, field: string): FactValue | undefined {
  if (isUnknown(value)) return value.known === undefined ? undefined : ownField(value.known, field);
  if (isNothing(value) || typeof value !== 'object' || isList(value)) return undefined;
  const fields = value as { readonly [field: string]: FactValue | undefined };
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
