/** A part of a rule that is true, false or unknown by itself, with what it looked at. */
export interface Term {
  /** As the rule says it: `spec.contact.slack.generalChannelId != ""`. */
  readonly text: string;
  readonly outcome: 'true' | 'false' | 'unknown';
  /** The facts it names and what was found for each, shortened to 200 characters. */
  readonly found: readonly { readonly name: string; readonly value: string }[];
  /** Why it can't be told. */
  readonly why?: string;
}
