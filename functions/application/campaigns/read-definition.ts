import type { RuleEngine } from '#application/ports.ts';
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { campaignSchema } from '#domain/campaigns/campaign-file.ts';
import type { CampaignRefusal, DefinitionProblem } from '#domain/campaigns/campaign-refusal.ts';
import { checkCampaign } from '#domain/campaigns/check-campaigns.ts';
import { defineCampaign } from '#domain/campaigns/define-campaign.ts';
import { checkFields } from '#domain/check-fields.ts';
import { compact } from '#domain/compact.ts';
import { nameOf } from '#domain/field-issue.ts';
import type { JsonObject } from '#domain/json.ts';

export type ReadDefinition =
  | { readonly kind: 'good'; readonly definition: CampaignDefinition }
  | ({ readonly kind: 'refused' } & CampaignRefusal);

/** A definition as somebody wrote it on the page or by the API, checked as those in files are. */
export function readDefinition(rules: RuleEngine, written: JsonObject): ReadDefinition {
  const checked = checkFields(campaignSchema, written);
  const meaning =
    checked.kind === 'good' ? checkCampaign(checked.output, (text) => rules.check(text)) : [];
  const problems = [...checked.issues, ...meaning]
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ at, message, cure, within }): DefinitionProblem =>
        compact({ field: nameOf(at), message, cure, within }),
    );
  const [first] = problems;
  if (checked.kind === 'good' && first === undefined) {
    return { kind: 'good', definition: defineCampaign(checked.output) };
  }
  return {
    kind: 'refused',
    code: 'invalid',
    message: first === undefined ? 'The campaign is not complete.' : first.message,
    problems,
  };
}
