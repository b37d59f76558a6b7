import { TypeError as CheckError, ParseError } from '@marcbachmann/cel-js';
import { RuleCostError } from '#domain/errors/rule-cost-error.ts';
import type { RuleProblem } from '#domain/facts/rule.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import type { Objects } from './declare-facts.ts';
import { noSuchField } from './no-such-field.ts';
import { problemAt, type Span } from './problem.ts';
import { sayType } from './say-type.ts';
import { shapesOf } from './shapes-of.ts';
import { type Part, typeOf } from './syntax.ts';

/** An error of the package's parser or checker in plain words, at its place, with a cure. */
export function sayProblem(text: string, error: unknown, objects: Objects): RuleProblem {
  if (error instanceof RangeError) {
    return problemAt(text, WHOLE(text), 'The rule is nested too deeply.', TOO_LARGE_CURE);
  }
  if (error instanceof RuleCostError) {
    return problemAt(text, WHOLE(text), error.message, TOO_LARGE_CURE);
  }
  if (!(error instanceof ParseError) && !(error instanceof CheckError)) {
    return problemAt(text, WHOLE(text), 'The rule cannot be read.', 'Write it otherwise.');
  }
  const { code, summary, node } = error;
  const span = error.range ?? WHOLE(text);
  const whole = node ?? span;
  const say = (message: string, cure?: string) => problemAt(text, span, message, cure);
  switch (code) {
    case 'no_such_key':
      return unknownField(text, summary, node as Part | undefined, span, objects);
    case 'no_such_overload':
      return say(...operands(summary));
    case 'no_matching_overload':
      return say(...call(summary));
    case 'invalid_logical_operand':
      return conditionWanted(text, node as Part | undefined) ?? say(summary);
    case 'invalid_condition_type':
      return problemAt(text, whole, ...condition(summary));
    case 'cannot_index_type':
      return say(`${sayType(/'(.+)'/.exec(summary)?.[1] ?? '')} has no fields.`);
    case 'incompatible_ternary_branches':
      return say(`Both sides of ? : have to be of one type. ${summary.replace(/^[^,]*, /, '')}.`);
    case 'limit_exceeded':
      return say(...limit(summary));
    case 'unexpected_token':
    case 'expected_token':
    case 'unexpected_character':
      return say(...unfinished(text, span.start, summary));
    default:
      return say(`${summary}.`);
  }
}

const WHOLE = (text: string) => ({ start: 0, end: text.length });

type Said = readonly [message: string, cure?: string | undefined];

function unknownField(
  text: string,
  summary: string,
  node: Part | undefined,
  span: Span,
  objects: Objects,
): RuleProblem {
  const field = summary.replace('No such key: ', '');
  const holder = node?.op === '.' || node?.op === '[]' ? typeOf(node.args[0])?.name : undefined;
  return noSuchField(text, span, holder ?? 'This', field, objects);
}

function operands(summary: string): Said {
  const [, left, operator, right] =
    /^no such overload: (.+) (==|!=|<=|>=|<|>|in|[-+*/%]) (.+)$/.exec(summary) ?? [];
  if (left === undefined || right === undefined || operator === undefined) {
    const [, sign, type = ''] = /^no such overload: ([-!])(.+)$/.exec(summary) ?? [];
    return [`“${sign}” can't stand before ${sayType(type)}.`];
  }
  const message = `“${operator}” can't be put between ${sayType(left)} and ${sayType(right)}.`;
  const kinds = [left, right].sort().join();
  if (kinds === 'double,int') {
    return [message, 'Write double(…) round the whole number, or 1.0 for 1.'];
  }
  if (kinds.includes('string')) return [message, 'Write text in quotation marks, numbers without.'];
  return left === 'bool' || right === 'bool'
    ? [message, 'Join conditions by && and ||; set brackets where they are mixed with others.']
    : [message];
}

function call(summary: string): Said {
  const [, on, name, given] = /'(?:(.+)\.)?(\w+)\((.*)\)'$/.exec(summary) ?? [];
  const shapes = shapesOf(name ?? '', on !== undefined);
  const types = (given ?? '').split(', ').filter(Boolean).map(sayType).join(', ');
  const what = `${name}(…) ${on === undefined ? '' : `on ${sayType(on)} `}`;
  return [
    `${what}can't be given ${types === '' ? 'nothing' : types}.`,
    shapes === '' ? undefined : `It is ${shapes}.`,
  ];
}

/** The side of && or || that is no condition. */
function conditionWanted(text: string, node: Part | undefined): RuleProblem | undefined {
  if (node?.op !== '&&' && node?.op !== '||') return undefined;
  const wrong = node.args.find((side) => (typeOf(side)?.name ?? 'bool') !== 'bool');
  if (wrong === undefined) return undefined;
  return notTrueOrFalse(text, wrong);
}

export function notTrueOrFalse(text: string, part: Part): RuleProblem {
  const type = sayType(typeOf(part)?.name ?? '');
  return problemAt(
    text,
    part,
    `A rule has to be true or false; this is ${type}.`,
    'Compare it, like … == "x" or … > 0.',
  );
}

function condition(summary: string): Said {
  const [, where = 'the condition', type = ''] = /^(\w+)?.*, got '(.+)'$/.exec(summary) ?? [];
  const what = where === 'Ternary' ? 'What stands before ?' : `The condition of ${where}(…)`;
  return [`${what} has to be true or false; this is ${sayType(type)}.`];
}

function limit(summary: string): Said {
  const message = summary.includes('maxDepth')
    ? `The rule has more than ${RULE_LIMITS.depth} brackets, calls or fields inside each other.`
    : summary.includes('maxAstNodes')
      ? `The rule has more than ${RULE_LIMITS.parts} parts.`
      : summary.includes('CallArguments')
        ? 'No function takes so much.'
        : `A list or map in the rule has more than ${RULE_LIMITS.elements} elements.`;
  return [message, TOO_LARGE_CURE];
}

const TOO_LARGE_CURE = 'Make several campaigns of it, or ask for less.';

function unfinished(text: string, at: number, summary: string): Said {
  const rest = text.slice(at);
  if (rest.trim() === '') return ['The rule ends too early: something is missing here.'];
  if (/^=[^=]/.test(rest)) return ['“=” is no comparison.', 'Write == for “is the same as”.'];
  if (/^&[^&]/.test(rest)) return ['“&” is not known.', 'Write && for “and”.'];
  if (/^\|[^|]/.test(rest)) return ['“|” is not known.', 'Write || for “or”.'];
  const [word = ''] = /^(\w+|.)/u.exec(rest) ?? [];
  if (/[“”„«»‘’]/.test(word)) return ['This is no quotation mark of rules.', 'Write text as "…".'];
  const spelled = WORDS[word.toLowerCase()];
  if (spelled !== undefined) return [`“${word}” is no operator.`, `Write ${spelled}.`];
  const wanted = /^Expected (\w+)/.exec(summary)?.[1];
  const sign = wanted === undefined ? undefined : (SIGNS[wanted] ?? wanted.toLowerCase());
  return [
    `“${word}” is not expected here.`,
    sign === undefined ? undefined : `Here should be ${sign}.`,
  ];
}

const WORDS: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', is: '==' };
const SIGNS: Readonly<Record<string, string>> = {
  RPAREN: ')',
  RBRACKET: ']',
  RBRACE: '}',
  COLON: ':',
  IDENTIFIER: 'a name',
};
