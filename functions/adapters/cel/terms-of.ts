import type { Part } from './syntax.ts';

/** The parts that `&&`, `||` and `!` join, in the order of the text. */
export function termsOf(part: Part): readonly Part[] {
  switch (part.op) {
    case '&&':
    case '||':
      return part.args.flatMap(termsOf);
    case '!_':
      return termsOf(part.args);
    default:
      return [part];
  }
}
