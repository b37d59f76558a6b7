/** What the rules of a campaign say of a service by its facts alone; people's word comes on top of it. */
export const VERDICTS = ['OPEN', 'SATISFIED', 'NOT_APPLICABLE', 'CANNOT_TELL'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The newest verdict about one service, as it is stored; there is none for a service that is not in scope. */
export interface Judgement {
  readonly verdict: Verdict;
  /** When it became so. */
  readonly since: string;
  /** Only beside `CANNOT_TELL`: what it was when it could last be told. */
  readonly before?: Exclude<Verdict, 'CANNOT_TELL'>;
  /** The campaign was satisfied here before: that it is open is a regression. */
  readonly wasSatisfied?: true;
  /** Where the newest transition lies: `{id of the evidence document}#{place in it}`. */
  readonly proof: string;
}
