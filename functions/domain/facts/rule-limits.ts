/** What a rule may be and may cost. Costs are counted, not timed: the same rule on the same facts always ends the same. */
export const RULE_LIMITS = {
  /** UTF-16 units of the text. */
  characters: 4_000,
  /** Names, values, calls and operators in it. */
  parts: 1_000,
  /** Brackets, calls and fields inside each other. */
  depth: 40,
  /** Elements of a written list, entries of a written map. */
  elements: 200,
  /** Loops (`all`, `exists`, `filter`, `map`) inside each other. */
  loops: 4,
  /** Steps of one evaluation: about one for each operator, element, and some characters of text that are looked at. */
  steps: 200_000,
  /** Steps of all rules of one campaign over all services, each looked at once: less than two seconds of computing. */
  campaignSteps: 20_000_000,
  /** Steps of the explanation of a new verdict, beside three times what the verdict cost. */
  proofSteps: 5_000,
  /** UTF-16 units of a text that is put together by a rule. */
  textLength: 10_000,
  /** UTF-16 units of a regular expression, and how often its parts together may be asked to repeat by `{…}`. */
  pattern: 200,
  repetitions: 100,
  /** Regular expressions in one rule. */
  patterns: 16,
} as const;
