/** Why something can't be done to a campaign. */
export const CAMPAIGN_REFUSALS = [
  'unknown-campaign',
  'invalid',
  'id-taken',
  'too-many',
  'owned-by-file',
  'owned-by-contract',
  'withdrawn',
  'not-active',
  'not-over',
  'over',
  'not-a-draft',
  'text-missing',
  'text-too-long',
  'bad-day',
  'not-later',
  'too-costly',
  'standing',
] as const;

export interface CampaignRefusal {
  readonly code: (typeof CAMPAIGN_REFUSALS)[number];
  /** What is so, and what to do. */
  readonly message: string;
  /** Of what is invalid: every fault. */
  readonly problems?: readonly DefinitionProblem[];
}

/** Something wrong with one field of a definition. */
export interface DefinitionProblem {
  /** `satisfied`, `links[0].url` */
  readonly field: string;
  readonly message: string;
  readonly cure: string;
  /** Where inside the text of a rule: in UTF-16 units from its start, and as line and column from 1. */
  readonly within?: { readonly offset: number; readonly line: number; readonly column: number };
}

export const refusal = (code: CampaignRefusal['code'], message: string) =>
  ({ kind: 'refused', code, message }) as const;
