import * as v from 'valibot';

const changeSchema = v.looseObject({
  rule: v.nullable(v.string()),
  kind: v.string(),
  breaking: v.boolean(),
  path: v.nullable(v.string()),
  line: v.nullable(v.number()),
  symbol: v.string(),
  message: v.string(),
  acknowledgement: v.nullable(v.string()),
});

const serviceSchema = v.looseObject({
  serviceId: v.string(),
  teamName: v.string(),
  runsIn: v.array(v.string()),
});

const teamSchema = v.looseObject({
  teamName: v.string(),
  services: v.array(v.string()),
  channel: v.nullable(v.string()),
});

/** What a dry run says of a contract; without services and teams where no dashboard was asked. */
export const reviewSchema = v.looseObject({
  against: v.nullable(v.looseObject({ label: v.string(), revision: v.nullable(v.string()) })),
  ruleSet: v.string(),
  breaking: v.number(),
  acknowledged: v.number(),
  changeCount: v.number(),
  changes: v.array(changeSchema),
  serviceCount: v.optional(v.number()),
  services: v.optional(v.array(serviceSchema)),
  teams: v.optional(v.array(teamSchema)),
  markdown: v.string(),
});

export type SentReview = v.InferOutput<typeof reviewSchema>;
export type SentChange = v.InferOutput<typeof changeSchema>;

/** How much breaks that nobody acknowledged. */
export const openBreaks = ({ breaking, acknowledged }: SentReview): number =>
  breaking - acknowledged;
