import type { FactType } from '#domain/facts/fact-type.ts';
import type { RuleProblem } from '#domain/facts/rule.ts';
import type { Objects } from './declare-facts.ts';
import { noSuchField } from './no-such-field.ts';
import { problemAt } from './problem.ts';
import { sayType } from './say-type.ts';
import { type CheckedType, type Part, type PartOf, typeOf } from './syntax.ts';

/** The package looks at no field inside `has(…)`: a slip there would be false for ever. */
export function checkHas(text: string, part: PartOf<'call'>, objects: Objects): RuleProblem[] {
  const asked = part.args[1][0];
  const found = asked === undefined ? undefined : follow(text, asked, objects);
  return found !== undefined && 'problem' in found ? [found.problem] : [];
}

type Followed = { readonly type: FactType } | { readonly problem: RuleProblem };

/** The type at the end of a way of fields; undefined where it is known to the package only. */
function follow(text: string, part: Part, objects: Objects): Followed | undefined {
  if (part.op === 'id') return startOf(typeOf(part), objects);
  if (part.op !== '.') return undefined;
  const [holder, field] = part.args;
  const before = follow(text, holder, objects);
  if (before === undefined || 'problem' in before) return before;
  const { type } = before;
  if (type.kind === 'map') return { type: type.of };
  if (type.kind !== 'object') {
    const message = `There are no fields in ${sayType(type.kind)}.`;
    return { problem: problemAt(text, part, message) };
  }
  const span = { start: part.end - field.length, end: part.end };
  const next = Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
  return next === undefined
    ? { problem: noSuchField(text, span, type.name, field, objects) }
    : { type: next.type };
}

/** A fact, or the element of a loop. */
function startOf(type: CheckedType | undefined, objects: Objects): Followed | undefined {
  if (type?.kind === 'map') {
    const value = startOf(type.valueType, objects);
    return value === undefined || 'problem' in value
      ? undefined
      : { type: { kind: 'map', of: value.type } };
  }
  const object = objects.get(type?.name ?? '');
  if (object !== undefined) return { type: object };
  return type?.kind === 'list' || type?.kind === 'primitive'
    ? { type: { kind: 'string' } }
    : undefined;
}
