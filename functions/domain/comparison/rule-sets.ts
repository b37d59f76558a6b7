/**
 * What counts as breaking, from strict to lax: FILE for generated code imported file by file, PACKAGE allows moves inside
 * a package, WIRE_JSON protects both encodings, WIRE the binary one alone. Ids and membership are those of
 * `buf breaking` 1.75 (configuration v2): https://buf.build/docs/breaking/rules/
 */
export const RULE_SETS = ['FILE', 'PACKAGE', 'WIRE_JSON', 'WIRE'] as const;

export type RuleSet = (typeof RULE_SETS)[number];

/** The sets a rule belongs to, as most rules do: whoever is stricter has what the laxer ones have. */
export const FILE_ONLY: readonly RuleSet[] = ['FILE'];
export const PACKAGE_ONLY: readonly RuleSet[] = ['PACKAGE'];
export const SOURCE: readonly RuleSet[] = ['FILE', 'PACKAGE'];
export const JSON_TOO: readonly RuleSet[] = ['FILE', 'PACKAGE', 'WIRE_JSON'];
export const EVERYWHERE: readonly RuleSet[] = [...RULE_SETS];
