import { didYouMean } from '#domain/did-you-mean.ts';
import type { RuleProblem } from '#domain/facts/rule.ts';
import type { Objects } from './declare-facts.ts';
import { problemAt, type Span } from './problem.ts';

/** An object is asked for a field that none of its kind has. */
export function noSuchField(
  text: string,
  span: Span,
  object: string,
  field: string,
  objects: Objects,
): RuleProblem {
  const fields = Object.keys(objects.get(object)?.fields ?? {});
  const meant = didYouMean(field, fields);
  const cure =
    meant === undefined ? `Its fields are ${fields.join(', ')}.` : `Did you mean ${meant}?`;
  return problemAt(text, span, `${object} has no field “${field}”.`, cure);
}
