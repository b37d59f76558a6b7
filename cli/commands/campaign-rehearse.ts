import { askDashboard } from '#cli/ask-dashboard.ts';
import type { Command, ExitCode, Invocation } from '#cli/command.ts';
import { isOn, type Options } from '#cli/options.ts';
import { readCampaigns } from '#cli/read-campaigns.ts';
import { type Rehearsed, reportRehearsal } from '#cli/report-rehearsal.ts';
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';

export const campaignRehearse: Command = {
  name: 'campaign rehearse',
  operand: 'FILE',
  summary: 'Tell what a campaign would ask of whom, before anybody is asked.',
  details:
    'FILE is a YAML file of campaigns. The dashboard judges every service by their rules as they are in the file; nothing is written. Ends with 0 also when services fail: a rehearsal is a question. A campaign that costs too much would not be judged, and ends with 1.',
  example: 'msd campaign rehearse campaigns/pdb.yaml',
  exitCodes:
    '0 rehearsed, whoever fails · 1 the dashboard refuses a rule, or it costs too much to be judged; or out of reach · 2 usage, or a file that can’t be used',
  options: ['url', 'token', 'json'],
  run: async ({ operand, options, terminal }: Invocation): Promise<ExitCode> => {
    const rehearsals: { readonly id: string; readonly rehearsal: Rehearsed }[] = [];
    for (const definition of readCampaigns(operand, terminal, isOn(options, 'json'))) {
      const rehearsal = await rehearse(definition, options);
      rehearsals.push({ id: definition.id, rehearsal });
      if (!isOn(options, 'json')) reportRehearsal(definition, rehearsal, terminal);
    }
    if (isOn(options, 'json')) terminal.print(JSON.stringify({ campaigns: rehearsals }, null, 2));
    return rehearsals.some(({ rehearsal: { problems, left } }) => problems.length > 0 || left > 0)
      ? 1
      : 0;
  },
};

async function rehearse(
  { id, scope, applicable, satisfied }: CampaignDefinition,
  options: Options,
): Promise<Rehearsed> {
  const input = { campaignId: id, scope, applicable, satisfied };
  const { rehearseCampaign } = await askDashboard<{ rehearseCampaign: Rehearsed }>(
    QUERY,
    { input },
    options,
  );
  return rehearseCampaign;
}

const QUERY = `query Rehearse($input: RehearseCampaignInput!) {
  rehearseCampaign(input: $input) {
    asked notAsked open satisfied notApplicable cannotTell left
    problems { field message cure line column }
    teams { team services open cannotTell satisfied carries carriesMany }
    services(first: 20) { serviceId terms { text outcome why found { name value } } }
  }
}`;
