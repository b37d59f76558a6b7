import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import type { CompiledLoop, Compiling, Step } from './compiling.ts';
import { type Fields, isList, knownKeys } from './equals.ts';
import { type Run, SAYING, spend } from './meter.ts';
import { type Loop, loopOf, type Part } from './syntax.ts';
import { isUnknown, named, unknown, withoutKnown } from './unknown.ts';
import { wholeText } from './whole-text.ts';

/** `all`, `exists`, `exists_one`, `filter` and `map`. */
export function compileLoop(part: Part, within: Compiling): Step {
  const loop = loopOf(part);
  if (loop === undefined) throw new Error('This is no loop.');
  const compiled = partsOf(loop, within);
  within.loops.set(part, compiled);
  const name = wholeText(within.text, loop.over);
  return (run) => {
    const over = compiled.over(run);
    return isUnknown(over) ? over : overAll(loop.kind, compiled, run, elementsOf(run, over, name));
  };
}

/** The elements of a list, or the keys of a map. */
export function elementsOf(run: Run, over: FactValue, name: string): readonly FactValue[] {
  if (typeof over !== 'object' || isUnknown(over)) return [];
  if (!isList(over)) {
    const keys = knownKeys(over);
    spend(run, 2 * keys.length);
    const fields = over as Fields;
    return keys.map((key) => {
      const value = fields[key] as FactValue;
      if (!isUnknown(value)) return key;
      spend(run, SAYING);
      return named(withoutKnown(value), `${name}["${key}"]`);
    });
  }
  spend(run, over.length >> 3);
  return over.some(isUnknown)
    ? over.map((element, index) => {
        if (!isUnknown(element)) return element;
        spend(run, SAYING);
        return named(element, `${name}[${index}]`);
      })
    : over;
}

function partsOf({ over, name, condition, value }: Loop, within: Compiling): CompiledLoop {
  // An inner loop may give its elements the name of an outer one's.
  const place = Math.max(-1, ...within.places.values()) + 1;
  const inside = { ...within, places: new Map(within.places).set(name, place) };
  return {
    over: within.compile(over, within),
    place,
    ...(condition === undefined ? {} : { condition: within.compile(condition, inside) }),
    ...(value === undefined ? {} : { value: within.compile(value, inside) }),
  };
}

function overAll(
  kind: string,
  loop: CompiledLoop,
  run: Run,
  elements: readonly FactValue[],
): FactValue {
  switch (kind) {
    case 'all':
      return decided(loop, run, elements, false);
    case 'exists':
      return decided(loop, run, elements, true);
    case 'exists_one':
      return onlyOne(loop, run, elements);
    default:
      return taken(loop, run, elements);
  }
}

/**
 * Whether the condition holds for an element. An element that is unknown may not be there at all, so it never decides
 * by itself.
 */
export function holdsFor(loop: CompiledLoop, run: Run, element: FactValue): boolean | UnknownFact {
  run.elements[loop.place] = element;
  return (loop.condition?.(run) ?? true) as boolean | UnknownFact;
}

/** `exists` is decided by the first that holds, `all` by the first that doesn't. */
function decided(
  loop: CompiledLoop,
  run: Run,
  elements: readonly FactValue[],
  decisive: boolean,
): FactValue {
  let doubt: UnknownFact | undefined;
  for (const element of elements) {
    const holds = holdsFor(loop, run, element);
    if (typeof holds !== 'boolean') doubt ??= holds;
    else if (holds === decisive) {
      if (!isUnknown(element)) return decisive;
      doubt ??= element;
    }
  }
  return doubt ?? !decisive;
}

function onlyOne(loop: CompiledLoop, run: Run, elements: readonly FactValue[]): FactValue {
  let doubt: UnknownFact | undefined;
  let count = 0;
  for (const element of elements) {
    const holds = holdsFor(loop, run, element);
    if (typeof holds !== 'boolean') doubt ??= holds;
    else if (holds && isUnknown(element)) doubt ??= element;
    else if (holds) count += 1;
    if (count > 1) return false;
  }
  return doubt ?? count === 1;
}

/** What `filter` keeps and `map` makes; what can't be told stays in the list as unknown. */
function taken(loop: CompiledLoop, run: Run, elements: readonly FactValue[]): FactValue {
  const list: FactValue[] = [];
  for (const element of elements) {
    const holds = holdsFor(loop, run, element);
    if (holds === false) continue;
    if (holds !== true) spend(run, SAYING);
    if (loop.value === undefined) list.push(holds === true ? element : doubted(element, holds));
    else if (holds !== true) list.push(withoutKnown(holds));
    else list.push(isUnknown(element) ? withoutKnown(element) : loop.value(run));
  }
  return list;
}

/** What may be in the list: of an object it is known what it is, if it is. */
function doubted(element: FactValue, { unknown: why }: UnknownFact): UnknownFact {
  if (isUnknown(element)) return unknown(why, element.known);
  const isObject = typeof element === 'object' && element !== null && !isList(element);
  return unknown(why, isObject ? (element as UnknownFact['known']) : undefined);
}
