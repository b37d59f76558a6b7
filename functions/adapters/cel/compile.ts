import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import { compileCall } from './compile-call.ts';
import { compileLoop } from './compile-loop.ts';
import type { Compiling, Step } from './compiling.ts';
import { compileHas, fieldOf, indexOf } from './fields.ts';
import { spend } from './meter.ts';
import { binaryOf } from './operators.ts';
import { loopOf, type Part, type PartOf, typeOf } from './syntax.ts';
import { inUnits } from './units.ts';
import { isUnknown, withoutKnown } from './unknown.ts';

/** Makes a checked part computable: three-valued, and counting what it costs. */
export function compile(part: Part, within: Compiling): Step {
  const step = stepOf(part, within);
  return (run) => {
    run.steps -= 1;
    if (run.steps < 0) spend(run, 0);
    return step(run);
  };
}

function stepOf(part: Part, within: Compiling): Step {
  switch (part.op) {
    case 'value':
      return constant(part);
    case 'id':
      return nameOf(part, within);
    case '.':
      return fieldOf(part, within, compile(part.args[0], within));
    case '[]':
      return indexOf(part, within, compile(part.args[0], within), compile(part.args[1], within));
    case '&&':
    case '||':
      return joined(part, within);
    case '!_':
      return negated(compile(part.args, within));
    case '-_':
      return opposite(compile(part.args, within));
    case '?:':
      return choice(part, within);
    case 'list':
      return listOf(part.args.map((element) => compile(element, within)));
    case 'map':
      return mapOf(part, within);
    case 'call':
      return part.args[0] === 'has' ? compileHas(part, within) : compileCall(part, within);
    case 'rcall':
      return loopOf(part) === undefined ? compileCall(part, within) : compileLoop(part, within);
    case '.?':
    case '[?]':
      throw new Error('Optional access is refused before.');
    default:
      return binary(part, within);
  }
}

function constant({ args }: PartOf<'value'>): Step {
  const value = typeof args === 'bigint' ? Number(args) : (args as string | number | boolean);
  return () => value;
}

function nameOf(part: PartOf<'id'>, { places }: Compiling): Step {
  const name = part.args;
  const place = places.get(name);
  const convert = inUnits(typeOf(part), name);
  return place === undefined
    ? (run) => convert(run.facts[name as FactRoot], run)
    : (run) => convert(run.elements[place], run);
}

function joined(part: PartOf<'&&' | '||'>, within: Compiling): Step {
  const [left, right] = part.args.map((side) => compile(side, within)) as [Step, Step];
  const decisive = part.op === '||';
  return (run) => {
    const one = left(run);
    if (one === decisive) return decisive;
    const other = right(run);
    if (other === decisive) return decisive;
    return isUnknown(one) ? one : other;
  };
}

const negated =
  (step: Step): Step =>
  (run) => {
    const value = step(run);
    return typeof value === 'boolean' ? !value : value;
  };

const opposite =
  (step: Step): Step =>
  (run) => {
    const value = step(run);
    return typeof value === 'number' ? 0 - value : value;
  };

/** Where it can't be told which of two it is, it can be told when both are the same. */
function choice(part: PartOf<'?:'>, within: Compiling): Step {
  const [asked, yes, no] = part.args.map((side) => compile(side, within)) as [Step, Step, Step];
  return (run) => {
    const answer = asked(run);
    if (typeof answer === 'boolean') return answer ? yes(run) : no(run);
    const [one, other] = [yes(run), no(run)];
    return typeof one !== 'object' && one === other ? one : withoutKnown(answer as UnknownFact);
  };
}

const listOf =
  (elements: readonly Step[]): Step =>
  (run) =>
    elements.map((element) => element(run));

/** A map that has no prototype, so that nothing is found in it but its own keys. */
function mapOf(part: PartOf<'map'>, within: Compiling): Step {
  const entries = part.args.map(
    ([key, value]) => [compile(key, within), compile(value, within)] as const,
  );
  return (run) => {
    spend(run, 4 * entries.length);
    const map: Record<string, FactValue> = Object.create(null);
    for (const [key, value] of entries) {
      const name = key(run);
      if (isUnknown(name)) return name;
      map[String(name)] = value(run);
    }
    return map;
  };
}

function binary(part: Exclude<Part, PartOf<'value' | 'id'>>, within: Compiling): Step {
  const [left, right] = (part.args as readonly [Part, Part]).map((side) =>
    compile(side, within),
  ) as [Step, Step];
  const apply = binaryOf(part.op, typeOf(part)?.name);
  return (run) => apply(run, left(run), right(run));
}
