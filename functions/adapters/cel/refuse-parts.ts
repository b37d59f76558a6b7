import { didYouMean } from '#domain/did-you-mean.ts';
import type { RuleProblem } from '#domain/facts/rule.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { readPattern } from './pattern.ts';
import { problemAt, type Span } from './problem.ts';
import { functionsNamed, shapesOf } from './shapes-of.ts';
import { childrenOf, isHas, loopOf, type Part, type PartOf } from './syntax.ts';
import { durationMillis, momentMillis } from './time-values.ts';

interface Looking {
  readonly text: string;
  readonly roots: readonly string[];
  /** The loops around, by the names of their elements. */
  readonly names: readonly string[];
  readonly problems: RuleProblem[];
  /** How many patterns were met. */
  readonly patterns: { count: number };
}

/** What is no part of the language here, though CEL or its parser knows it; and names that nothing has. */
export function refuseParts(text: string, rule: Part, roots: readonly string[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  look(rule, { text, roots, names: [], problems, patterns: { count: 0 } });
  return problems;
}

function look(part: Part, looking: Looking): void {
  refuse(part, looking);
  const loop = loopOf(part);
  if (loop === undefined) {
    for (const child of childrenOf(part)) look(child, looking);
    return;
  }
  look(loop.over, looking);
  const inside = { ...looking, names: [...looking.names, loop.name] };
  for (const body of [loop.condition, loop.value]) if (body !== undefined) look(body, inside);
}

function refuse(part: Part, looking: Looking): void {
  const say = (message: string, cure?: string, span: Span = part) =>
    looking.problems.push(problemAt(looking.text, span, message, cure));
  if (part.op === 'value') refuseValue(part, say);
  if (part.op === 'id') refuseName(part, looking, say);
  if (part.op === 'map') refuseKeys(part, say);
  if (part.op === 'call' || part.op === 'rcall') refuseCall(part, looking, say);
}

type Say = (message: string, cure?: string, span?: Span) => unknown;

function refuseValue({ args }: PartOf<'value'>, say: Say): void {
  if (args === null) {
    say('There is no null here: a fact is there or absent.', 'Ask whether it is there by has(…).');
  } else if (typeof args === 'bigint' && !Number.isSafeInteger(Number(args))) {
    say('The number is too large: whole numbers go up to 9007199254740991.');
  } else if (typeof args === 'object') {
    say(
      'Bytes and unsigned numbers are not used here.',
      'Write a text as "…" and a number without u behind it.',
    );
  }
}

function refuseName(part: PartOf<'id'>, { roots, names }: Looking, say: Say): void {
  const known = [...roots, ...names];
  if (known.includes(part.args)) return;
  const meant = didYouMean(part.args, known);
  say(
    `There is no fact “${part.args}”.`,
    meant === undefined ? `The facts are ${roots.join(', ')}.` : `Did you mean ${meant}?`,
  );
}

function refuseKeys({ args }: PartOf<'map'>, say: Say): void {
  for (const [key] of args) {
    if (key.op === 'value' && typeof key.args === 'string') continue;
    say('The keys of a map are texts, written out.', 'Write it as {"key": value}.', key);
  }
}

function refuseCall(part: PartOf<'call' | 'rcall'>, looking: Looking, say: Say): void {
  const name = part.args[0];
  const isMethod = part.op === 'rcall';
  const here = RULE_FUNCTIONS.filter(({ on }) => (on !== undefined) === isMethod);
  const called = spanOfName(part, looking.text);
  if (!here.some((known) => known.name === name)) {
    const meant = didYouMean(
      name,
      here.map((known) => known.name),
    );
    say(`There is no function “${name}”.`, cureOf(name, isMethod, meant), called);
    return;
  }
  const given = part.op === 'call' ? part.args[1] : part.args[2];
  if (!functionsNamed(name, isMethod).some(({ takes }) => takes.length === given.length)) {
    say(`${name}(…) can't be given ${given.length} things.`, `It is ${shapesOf(name, isMethod)}.`);
    return;
  }
  const loop = loopOf(part);
  if (loop !== undefined) refuseLoop(loop.name, part, looking, say);
  if (isHas(part)) refuseHas(part.args[1], say);
  const [first] = given;
  if (first === undefined) return;
  if (name === 'matches') refusePattern(first, looking.patterns, say);
  else refuseArgument(name, first, say);
}

function cureOf(name: string, isMethod: boolean, meant: string | undefined): string {
  if (meant !== undefined) return `Did you mean ${meant}?`;
  const elsewhere = RULE_FUNCTIONS.find((known) => known.name === name);
  if (elsewhere === undefined) return 'The documentation of rules lists all there are.';
  return isMethod
    ? `It is called by itself: ${elsewhere.example}`
    : `It is called on a value: ${elsewhere.example}`;
}

function refuseLoop(name: string, part: Part, { roots, names }: Looking, say: Say): void {
  if (roots.includes(name)) {
    say(`“${name}” is the name of a fact already.`, 'Call the element otherwise, like e.', part);
  }
  if (names.length >= RULE_LIMITS.loops) {
    say(`More than ${RULE_LIMITS.loops} loops are inside each other.`, undefined, part);
  }
}

function refuseHas([asked]: readonly Part[], say: Say): void {
  if (asked === undefined) return;
  let way = asked;
  while (way.op === '.') way = way.args[0];
  if (asked.op === '.' && way.op === 'id') return;
  say(
    'has(…) takes a field of a fact, or of an element by its name.',
    'Write it as has(spec.contact.email); for an element of a list, inside all() or exists().',
    asked,
  );
}

function refusePattern(argument: Part, patterns: { count: number }, say: Say): void {
  if (argument.op !== 'value' || typeof argument.args !== 'string') {
    say('The pattern has to be written out as a text.', undefined, argument);
    return;
  }
  patterns.count += 1;
  if (patterns.count > RULE_LIMITS.patterns) {
    say(`More than ${RULE_LIMITS.patterns} patterns are in the rule.`, undefined, argument);
    return;
  }
  const pattern = readPattern(argument.args);
  if ('wrong' in pattern) say(`The pattern ${pattern.wrong}.`, PATTERN_CURE, argument);
}

/** Arguments that are wrong as they are written. */
function refuseArgument(name: string, argument: Part, say: Say): void {
  const written =
    argument.op === 'value' && typeof argument.args === 'string' ? argument.args : undefined;
  if (written === undefined) return;
  if (name === 'duration' && durationMillis(written) === undefined) {
    say(
      `“${written}” is no span of time.`,
      'Write it like 36h or 1h30m; or use days(2).',
      argument,
    );
  }
  if (name === 'timestamp' && momentMillis(written) === undefined) {
    say(`“${written}” is no moment.`, 'Write it like 2027-03-31T00:00:00Z.', argument);
  }
}

const PATTERN_CURE =
  'Patterns are those of RE2: no look-around, no back-references, no \\p{…}; a backslash is written twice, or the text as r"…".';

function spanOfName(part: PartOf<'call' | 'rcall'>, text: string): Span {
  const name = part.args[0];
  if (part.op === 'call') return { start: part.start, end: part.start + name.length };
  const start = text.indexOf(name, part.args[1].end);
  return start < 0 ? part : { start, end: start + name.length };
}
