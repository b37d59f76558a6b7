import type { RuleCheck } from '#domain/facts/rule.ts';
import type { FieldIssue, FieldPath } from '#domain/field-issue.ts';
import type { CampaignDefaults, CampaignFields } from './campaign-file.ts';
import { momentOf } from './day.ts';

/** Understands a rule, or says what is wrong with it. */
export type CheckRule = (text: string) => RuleCheck;

/** What a schema cannot say of one campaign: how it is judged, its dates, and whether its rules are rules. */
export function checkCampaign(
  fields: CampaignFields,
  checkRule: CheckRule,
  {
    at = [],
    defaults = {},
  }: { readonly at?: FieldPath; readonly defaults?: CampaignDefaults } = {},
): readonly FieldIssue[] {
  return [
    ...checkJudgement(fields, at),
    ...checkDates({ ...defaults, ...fields }, at),
    ...checkEnd(fields, defaults, at),
    ...checkRules(fields, checkRule, at),
  ];
}

/** The same of a whole file. */
export function checkCampaignList(
  {
    defaults = {},
    campaigns,
  }: {
    readonly defaults?: CampaignDefaults | undefined;
    readonly campaigns: readonly CampaignFields[];
  },
  checkRule: CheckRule,
): readonly FieldIssue[] {
  return [
    ...checkRules(defaults, checkRule, ['defaults']),
    ...campaigns.flatMap((fields, index) => {
      const at = ['campaigns', index];
      const isFirst = campaigns.findIndex(({ id }) => id === fields.id) === index;
      return [
        ...checkCampaign(fields, checkRule, { at, defaults }),
        ...(isFirst ? [] : [twice(fields.id, at)]),
      ];
    }),
  ];
}

const twice = (id: string, at: FieldPath): FieldIssue => ({
  severity: 'error',
  code: 'duplicate-campaign',
  at: [...at, 'id'],
  on: 'value',
  message: `The file holds two campaigns of the id ${id}.`,
  cure: 'Give one of them another id, or remove it.',
});

function checkJudgement({ satisfied, attested }: CampaignFields, at: FieldPath): FieldIssue[] {
  if ((satisfied === undefined) !== (attested === undefined)) return [];
  return [
    {
      severity: 'error',
      code: 'satisfied-or-attested',
      at: [...at, satisfied === undefined ? 'satisfied' : 'attested'],
      on: satisfied === undefined ? 'value' : 'key',
      message:
        satisfied === undefined
          ? 'Nothing says when a service has done it: `satisfied` and `attested` are both missing.'
          : 'Both `satisfied` and `attested` say when a service has done it.',
      cure: 'Give `satisfied: RULE` when facts decide it, or `attested: { validDays: 180 }` when a person shows it.',
    },
  ];
}

function checkDates(dates: CampaignDefaults, at: FieldPath): readonly FieldIssue[] {
  const { launchAt, targetDate } = dates;
  const wrong = (['launchAt', 'targetDate'] as const).filter((key) => {
    const written = dates[key];
    return written !== undefined && momentOf(written) === undefined;
  });
  if (wrong.length > 0) {
    return wrong.map((key) => ({
      severity: 'error',
      code: 'bad-value',
      at: [...at, key],
      on: 'value',
      message: `\`${key}\` names ${dates[key]}, which no calendar has.`,
      cure: 'Correct the date.',
    }));
  }
  if (launchAt === undefined || targetDate === undefined) return [];
  if ((momentOf(launchAt) ?? '').slice(0, 10) <= targetDate) return [];
  return [
    {
      severity: 'error',
      code: 'target-before-launch',
      at: [...at, 'targetDate'],
      on: 'value',
      message: `It should be done by ${targetDate}, but only begins at ${launchAt}.`,
      cure: 'Let `targetDate` come after `launchAt`.',
    },
  ];
}

/** A permanent check has no day by which it should be done. */
function checkEnd(
  fields: CampaignFields,
  defaults: CampaignDefaults,
  at: FieldPath,
): readonly FieldIssue[] {
  const { standing, targetDate } = { ...defaults, ...fields };
  if (standing !== true || targetDate === undefined) return [];
  const own = (['targetDate', 'standing'] as const).find((key) => fields[key] !== undefined);
  return [
    {
      severity: 'error',
      code: 'standing-with-target',
      at: own === undefined ? at : [...at, own],
      on: 'value',
      message: `A permanent check has no end, and this one should be done by ${targetDate}.`,
      cure: 'Leave out either `standing: true` or `targetDate`, also among the defaults of the file.',
    },
  ];
}

const RULES = ['scope', 'applicable', 'satisfied'] as const;

/** The rules of a campaign as they were written. */
export type RuleFields = Partial<Pick<CampaignFields, (typeof RULES)[number]>>;

/** What is wrong with them, and where. */
export function checkRules(
  fields: RuleFields,
  checkRule: CheckRule,
  at: FieldPath = [],
): readonly FieldIssue[] {
  return RULES.flatMap((key) => {
    const text = fields[key];
    const check = text === undefined ? undefined : checkRule(text);
    if (check?.kind !== 'bad') return [];
    return check.problems.map(
      ({ message, cure, from, line, column }): FieldIssue => ({
        severity: 'error',
        code: 'bad-rule',
        at: [...at, key],
        on: 'value',
        within: { offset: from, line, column },
        message,
        cure: cure ?? 'Correct the rule; docs/rules.md names every fact there is.',
      }),
    );
  });
}
