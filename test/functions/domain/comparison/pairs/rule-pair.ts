/** Sources by path, or the text of `x.proto`. `$` stands for a package and folder of the pair's own, `#` for four digits of its own. */
export type Sources = string | Readonly<Record<string, string>>;

/** Before and after. */
export type Versions = readonly [Sources, Sources];

/** A step that breaks a rule, and one that comes near and doesn't. */
export interface RulePair {
  readonly rule: string;
  readonly fails: Versions;
  readonly passes: Versions;
}

export const PROTO2 = 'syntax = "proto2"; package $;\n';
export const PROTO3 = 'syntax = "proto3"; package $;\n';
export const EDITION = 'edition = "2023"; package $;\n';

/** One message of proto3, before and after. */
export const inMessage = (before: string, after: string, head = PROTO3): Versions => [
  `${head}message M {\n${before}\n}`,
  `${head}message M {\n${after}\n}`,
];
