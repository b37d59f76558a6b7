import type { FactValue } from '#domain/facts/rule-facts.ts';
import type { Term } from '#domain/facts/term.ts';
import { elementsOf, holdsFor } from './compile-loop.ts';
import type { CompiledLoop, Compiling } from './compiling.ts';
import type { Run } from './meter.ts';
import { showElement, showValue } from './show-value.ts';
import { childrenOf, isHas, type Loop, loopOf, type Part, typeOf } from './syntax.ts';
import { isUnknown } from './unknown.ts';
import { wholeText } from './whole-text.ts';

type Found = Term['found'];
type Look = (run: Run) => Found;

/** How many elements of a list are shown. */
const SHOWN = 3;
/** How many facts of one term are shown. */
const FACTS_SHOWN = 12;

/** What a term looks at: the facts it names, and of a loop the elements that decided. */
export function lookedAt(term: Part, within: Compiling): Look {
  const looks = looksOf(term, within, new Set());
  return (run) => {
    const found = new Map<string, string>();
    for (const look of looks) {
      for (const { name, value } of look(run)) if (!found.has(name)) found.set(name, value);
    }
    return [...found].slice(0, FACTS_SHOWN).map(([name, value]) => ({ name, value }));
  };
}

function looksOf(part: Part, within: Compiling, names: ReadonlySet<string>): readonly Look[] {
  const loop = loopOf(part);
  if (loop !== undefined) return looksOfLoop(part, loop, within, names);
  if (isHas(part)) {
    return part.args[1]
      .filter((asked) => !names.has(rootOf(asked) ?? ''))
      .map((asked) => presenceOf(part, asked, within));
  }
  const root = rootOf(part);
  if (root === undefined) {
    return childrenOf(part).flatMap((child) => looksOf(child, within, names));
  }
  const inside = indexesOf(part).flatMap((index) => looksOf(index, within, names));
  return names.has(root) ? inside : [factOf(part, within), ...inside];
}

/** A name, or fields and indexes behind it: the name. */
function rootOf(part: Part): string | undefined {
  if (part.op === 'id') return part.args;
  return part.op === '.' || part.op === '[]' ? rootOf(part.args[0]) : undefined;
}

function indexesOf(part: Part): readonly Part[] {
  if (part.op === '.') return indexesOf(part.args[0]);
  return part.op === '[]' ? [...indexesOf(part.args[0]), part.args[1]] : [];
}

function factOf(part: Part, within: Compiling): Look {
  const name = wholeText(within.text, part);
  const step = within.compile(part, within);
  const type = typeOf(part);
  return (run) => [{ name, value: showValue(step(run), type) }];
}

/** What `has(…)` asks for: the package gives it no type, so that it says no more than whether it is set. */
function presenceOf(part: Part, asked: Part, within: Compiling): Look {
  const name = wholeText(within.text, asked);
  const step = within.compile(part, within);
  return (run) => {
    const there = step(run);
    const value = isUnknown(there) ? showValue(there) : there === true ? 'set' : 'absent';
    return [{ name, value }];
  };
}

function looksOfLoop(
  part: Part,
  loop: Loop,
  within: Compiling,
  names: ReadonlySet<string>,
): readonly Look[] {
  const compiled = within.loops.get(part);
  const bodies = [loop.condition, loop.value].flatMap((body) => body ?? []);
  const inside = bodies.flatMap((body) => looksOf(body, within, new Set([...names, loop.name])));
  const isOutermost = names.size === 0;
  if (!isOutermost || compiled === undefined) return inside;
  const before = loopOf(loop.over) === undefined ? [] : looksOf(loop.over, within, names);
  return [...before, elementsThatDecided(loop, compiled, within), ...inside];
}

function elementsThatDecided(loop: Loop, compiled: CompiledLoop, within: Compiling): Look {
  const name = wholeText(within.text, loop.over);
  const fields = fieldsUsed(loop);
  return (run) => {
    const over = compiled.over(run);
    if (isUnknown(over)) return [{ name, value: showValue(over) }];
    const elements = elementsOf(run, over, name);
    const judged = elements.map((element, index) => ({
      index,
      element,
      holds: holdsFor(compiled, run, element),
    }));
    const telling = judged.filter(({ holds }) => tells(loop.kind, holds));
    const decided = telling.filter((one) => !isDoubtful(one));
    const doubtful = telling.filter(isDoubtful);
    const shown = (telling.length > 0 ? [...decided, ...doubtful] : judged).slice(0, SHOWN);
    const count = {
      name: `${name}.size()`,
      value: tally(loop.kind, {
        present: elements.filter((element) => !isUnknown(element)).length,
        so: decided.length,
        untold: doubtful.length,
      }),
    };
    return [
      count,
      ...shown.map(({ index, element }) => ({
        name: `${name}[${index}]`,
        value: showElement(element, fields),
      })),
    ];
  };
}

/** Of `all` those that may not hold, of the others those that may. */
const tells = (kind: string, holds: FactValue): boolean =>
  kind === 'all' ? holds !== true : holds !== false;

interface Judged {
  readonly element: FactValue;
  readonly holds: FactValue;
}

/** Nobody knows whether it is there, or whether it is so. */
const isDoubtful = ({ element, holds }: Judged): boolean => isUnknown(element) || isUnknown(holds);

interface Tally {
  /** Elements that are known to be there. */
  readonly present: number;
  readonly so: number;
  /** Elements that may be there, or of which it can't be told whether it is so. */
  readonly untold: number;
}

function tally(kind: string, { present, so, untold }: Tally): string {
  if (present === 0) return untold > 0 ? `${untold} cannot be told` : '0';
  const known = kind === 'map' ? `${present}` : `${present}, ${share(kind, present, so, untold)}`;
  return untold === 0 ? known : `${known}, ${untold} cannot be told`;
}

/** In words for whoever reads no rules; `so` counts of `all` those that don't match. */
function share(kind: string, present: number, so: number, untold: number): string {
  const isAll = kind === 'all';
  if (untold === 0 && so === present) return isAll ? 'none matching' : 'all matching';
  if (untold === 0 && so === 0) return isAll ? 'all matching' : 'none matching';
  return `${so} of them ${isAll ? 'not matching' : 'matching'}`;
}

/** The fields of the element that the loop asks for. */
function fieldsUsed({ name, condition, value }: Loop): ReadonlySet<string> {
  const fields = new Set<string>();
  const visit = (part: Part): void => {
    if (part.op === '.' && part.args[0].op === 'id' && part.args[0].args === name) {
      fields.add(part.args[1]);
    }
    for (const child of childrenOf(part)) visit(child);
  };
  for (const body of [condition, value]) if (body !== undefined) visit(body);
  return fields;
}
