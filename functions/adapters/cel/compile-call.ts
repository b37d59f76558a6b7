import type { FactValue, RuleFacts } from '#domain/facts/rule-facts.ts';
import type { Compiling, Step } from './compiling.ts';
import { type Apply, CLOCK_METHODS, COSTS, FUNCTIONS, METHODS } from './functions.ts';
import { spend, startRun } from './meter.ts';
import { readPattern } from './pattern.ts';
import { DURATION, type Part, type PartOf, TIMESTAMP, typeOf } from './syntax.ts';
import { spokenSpan } from './time-values.ts';
import { isUnknown } from './unknown.ts';

/** A call of a function or a method: unknown as soon as one argument is. */
export function compileCall(part: PartOf<'call' | 'rcall'>, within: Compiling): Step {
  if (part.op === 'rcall' && part.args[0] === 'matches') return matchesOf(part, within);
  const [apply, args] = part.op === 'call' ? functionOf(part) : methodOf(part);
  const step = applied(
    apply,
    args.map((arg) => within.compile(arg, within)),
    COSTS[part.args[0]] ?? 0,
  );
  return args.every(({ op }) => op === 'value') ? always(step) : step;
}

/** What is made of written values is always the same. */
function always(step: Step): Step {
  const value = step(startRun({} as RuleFacts));
  return () => value;
}

function applied(apply: Apply, steps: readonly Step[], cost: number): Step {
  return (run) => {
    spend(run, cost);
    const values: FactValue[] = [];
    for (const step of steps) {
      const value = step(run);
      if (isUnknown(value)) return value;
      values.push(value);
    }
    return apply(run, ...values);
  };
}

function functionOf(part: PartOf<'call'>): readonly [Apply, readonly Part[]] {
  const [name, args] = part.args;
  if (name === 'string') return [stringOf(args[0] as Part), args];
  return [known(FUNCTIONS[name], name), args];
}

function methodOf(part: PartOf<'rcall'>): readonly [Apply, readonly Part[]] {
  const [name, on, args] = part.args;
  const clock = CLOCK_METHODS[name];
  const method =
    clock === undefined
      ? METHODS[name]
      : typeOf(on)?.name === DURATION
        ? clock.ofSpan
        : clock.ofMoment;
  return [known(method, name), [on, ...args]];
}

function known(apply: Apply | undefined, name: string): Apply {
  if (apply === undefined) throw new Error(`The function ${name} is refused before.`);
  return apply;
}

/** Moments and spans are numbers while a rule is computed; only the type tells them apart. */
function stringOf(arg: Part): Apply {
  const type = typeOf(arg)?.name;
  if (type === TIMESTAMP) return (_, value) => new Date(value as number).toISOString();
  if (type === DURATION) return (_, value) => spokenSpan(value as number);
  return (_, value) => String(value);
}

function matchesOf(part: PartOf<'rcall'>, within: Compiling): Step {
  const [, on, [source]] = part.args;
  const value = within.compile(on, within);
  const pattern = readPattern(String(source?.args));
  if ('wrong' in pattern) throw new Error(`The pattern ${pattern.wrong}: refused before.`);
  return (run) => {
    const text = value(run);
    if (typeof text !== 'string') return text;
    spend(run, (text.length + 1) * pattern.cost);
    return pattern.test(text);
  };
}
