import type { RuleFunction } from '#domain/facts/rule-function.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';

/** The functions of a name, which are called on a value or by themselves. */
export const functionsNamed = (name: string, isMethod: boolean): readonly RuleFunction[] =>
  RULE_FUNCTIONS.filter((known) => known.name === name && (known.on !== undefined) === isMethod);

/** How a function is called: `string.startsWith(beginning: string): bool`. */
export const shapesOf = (name: string, isMethod: boolean): string =>
  functionsNamed(name, isMethod)
    .map(({ on, takes, gives }) => {
      const receiver = on === undefined ? '' : `${on}.`;
      return `${receiver}${name}(${takes.join(', ')}): ${gives}`;
    })
    .join('; or ');
