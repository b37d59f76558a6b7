import type { ReadFile, SpecReader } from '#application/ports.ts';
import { campaignListSchema, campaignSchema } from '#domain/campaigns/campaign-file.ts';
import {
  type CheckRule,
  checkCampaign,
  checkCampaignList,
} from '#domain/campaigns/check-campaigns.ts';
import { defineCampaign } from '#domain/campaigns/define-campaign.ts';
import type { Json } from '#domain/json.ts';
import { checkOrganisation, organisationSchema } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import { isCampaignPath, isOrganisationPath } from '#domain/publication-path.ts';
import { checkSpec, SERVICE_ID, specSchema } from '#domain/spec.ts';
import { parseYaml } from './parse-yaml.ts';
import { type ParsedFile, readFields } from './read-fields.ts';

/** Reads `organisation.yaml`, spec files and campaigns. */
export const specReader: SpecReader = {
  read(path, content, checkRule) {
    const file = { path, parsed: parseYaml(content) };
    if (isOrganisationPath(path)) {
      const read = readFields(file, organisationSchema, checkOrganisation);
      return read.kind === 'refused'
        ? refusalOf(read)
        : { kind: 'organisation', organisation: read.output, problems: read.problems };
    }
    if (isCampaignPath(path) && !has(file, 'serviceID')) return readCampaigns(file, checkRule);
    const stray = strayCampaign(file);
    if (stray) return { kind: 'refused', problems: [stray] };
    const read = readFields(file, specSchema, checkSpec);
    return read.kind === 'refused'
      ? refusalOf(read)
      : {
          kind: 'spec',
          spec: read.output,
          problems: concerning(read.output.serviceID, read.problems),
        };
  },
};

const has = ({ parsed }: ParsedFile, key: string): boolean =>
  parsed.kind === 'parsed' && parsed.root.children.has(key);

/** A campaign in the wrong folder: what it lacks as a spec would be no help. */
function strayCampaign(file: ParsedFile): Problem | undefined {
  const looksSo = ['satisfied', 'attested', 'campaigns'].some((key) => has(file, key));
  if (!looksSo || has(file, 'serviceID') || has(file, 'teamName')) return undefined;
  const { path } = file;
  return {
    severity: 'error',
    code: 'stray-campaign',
    path,
    line: 1,
    column: 1,
    message: 'The file reads like a campaign, but lies in no folder `campaigns`.',
    cure: `Move it to \`campaigns/${path.split('/').at(-1)}\`; paths count from the root of the repository.`,
  };
}

function readCampaigns(file: ParsedFile, checkRule: CheckRule): ReadFile {
  if (has(file, 'campaigns')) {
    const read = readFields(file, campaignListSchema, (list) => checkCampaignList(list, checkRule));
    if (read.kind === 'refused') return { kind: 'refused', problems: read.problems };
    const { defaults, campaigns } = read.output;
    const definitions = campaigns.map((fields) => defineCampaign(fields, defaults));
    return { kind: 'campaigns', campaigns: definitions, problems: read.problems };
  }
  const read = readFields(file, campaignSchema, (fields) => checkCampaign(fields, checkRule));
  if (read.kind === 'refused') return { kind: 'refused', problems: read.problems };
  return { kind: 'campaigns', campaigns: [defineCampaign(read.output)], problems: read.problems };
}

function refusalOf(read: {
  readonly value?: Json;
  readonly problems: readonly Problem[];
}): ReadFile {
  const claimed = (read.value as { readonly serviceID?: Json } | undefined)?.serviceID;
  const isId = typeof claimed === 'string' && SERVICE_ID.test(claimed);
  return {
    kind: 'refused',
    problems: isId ? concerning(claimed, read.problems) : read.problems,
    ...(isId ? { serviceId: claimed } : {}),
  };
}

const concerning = (serviceId: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, serviceId }));
