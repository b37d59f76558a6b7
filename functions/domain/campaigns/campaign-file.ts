import * as v from 'valibot';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { linkSchema, SERVICE_ID, TIERS } from '#domain/spec.ts';
import { PRIORITIES } from './campaign.ts';
import { DAY, DAY_OR_MOMENT } from './day.ts';

/**
 * A file below a folder `campaigns`: one campaign, or a list of them under `campaigns` with what they have in common
 * under `defaults`. This is the only definition: types, validation, the JSON Schema for editors and "did you mean" all
 * follow from it, for files and for what is made on the page.
 */

const word = (description: string, maximum = 200) =>
  v.pipe(
    v.string(),
    v.maxLength(maximum),
    v.regex(/\S/, 'must not be blank'),
    v.description(description),
  );

const markdown = (description: string) =>
  v.pipe(v.string(), v.maxLength(10_000), v.description(description));

const day = (description: string) =>
  v.pipe(v.string(), v.regex(DAY, 'must be a day such as 2027-03-31'), v.description(description));

const dayOrMoment = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(
      DAY_OR_MOMENT,
      'must be a day such as 2027-03-31, or a moment such as 2027-03-31T09:00:00Z',
    ),
    v.description(description),
  );

const wholeNumber = (least: number, most: number, description: string) =>
  v.pipe(
    v.number(),
    v.integer(`must be a whole number from ${least} to ${most}`),
    v.minValue(least, `must be a whole number from ${least} to ${most}`),
    v.maxValue(most, `must be a whole number from ${least} to ${most}`),
    v.description(description),
  );

const rule = (description: string) => word(description, RULE_LIMITS.characters);

/** What campaigns of one file may have in common. */
const shared = {
  links: v.optional(
    v.pipe(v.array(linkSchema), v.maxLength(50), v.description('Where more is said.')),
  ),
  ownerTeam: v.optional(word('The team that asks for it.')),
  projectOwner: v.optional(word('Who leads it, where that is not the team: a name or an address.')),
  priority: v.optional(
    v.pipe(v.picklist(PRIORITIES), v.description('How much it matters. Default: MEDIUM.')),
  ),
  category: v.optional(
    word('reliability, ownership …: what the items of a passport are grouped by.', 100),
  ),
  level: v.optional(
    v.pipe(
      v.picklist(TIERS),
      v.description('It is an item of the readiness passport, required from this level on.'),
    ),
  ),
  effort: v.optional(wholeNumber(1, 5, '1 (minutes) to 5 (weeks): the cheapest comes first.')),
  scope: v.optional(rule('Who is asked: a rule over one service. Default: every service.')),
  applicable: v.optional(
    rule('Of those who are asked, to whom it applies: a rule. Default: to all.'),
  ),
  standing: v.optional(
    v.pipe(v.boolean(), v.description('A permanent check, which has no end. Default: false.')),
  ),
  launchAt: v.optional(
    dayOrMoment(
      'From when on it runs, in UTC. Without it, it is a draft until somebody launches it.',
    ),
  ),
  targetDate: v.optional(day('The day by which it should be done.')),
};

export const campaignSchema = v.object({
  id: v.pipe(
    v.string(),
    v.regex(
      SERVICE_ID,
      'must be a DNS label: 1–63 of a–z, 0–9 and -, starting and ending with a letter or digit',
    ),
    v.description('The id of the campaign, unique in the organisation.'),
  ),
  title: word('What is asked, in a few words.'),
  body: v.optional(markdown('Why it is asked (Markdown).')),
  fix: v.optional(markdown('How it is done (Markdown).')),
  ...shared,
  satisfied: v.optional(rule('When a service has done it: a rule. Either this or `attested`.')),
  attested: v.optional(
    v.pipe(
      v.object({
        validDays: wholeNumber(1, 3_660, 'For how many days the evidence holds.'),
      }),
      v.description('A person shows that it is done. Either this or `satisfied`.'),
    ),
  ),
});
export type CampaignFields = v.InferOutput<typeof campaignSchema>;

const MOST_IN_A_FILE = 100;

export const campaignListSchema = v.object({
  defaults: v.optional(
    v.pipe(
      v.object(shared),
      v.description('What holds for every campaign that says nothing else.'),
    ),
  ),
  campaigns: v.pipe(
    v.array(campaignSchema),
    v.minLength(1),
    v.maxLength(MOST_IN_A_FILE),
    v.description('The campaigns.'),
  ),
});
export type CampaignDefaults = NonNullable<v.InferOutput<typeof campaignListSchema>['defaults']>;

/** For editors, which know no other way to tell the two forms apart. */
export const campaignFileSchema = v.union([campaignListSchema, campaignSchema]);
