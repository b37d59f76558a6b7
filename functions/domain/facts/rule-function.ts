/** A function of the rule language, as the documentation and the editor's completion tell of it. */
export interface RuleFunction {
  readonly name: string;
  /** What it is called on: `text.startsWith(…)`. Absent: it is called by itself. */
  readonly on?: 'string' | 'list' | 'list of string' | 'map' | 'timestamp' | 'duration';
  /** Names and types of what it takes. */
  readonly takes: readonly string[];
  readonly gives: string;
  readonly description: string;
  readonly example: string;
}
