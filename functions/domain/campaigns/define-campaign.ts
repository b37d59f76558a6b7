import { compact } from '#domain/compact.ts';
import type { Link } from '#domain/spec.ts';
import type { CampaignDefinition } from './campaign.ts';
import type { CampaignDefaults, CampaignFields } from './campaign-file.ts';
import { DAY, momentOf } from './day.ts';

/** A campaign as it was written, with everything it leaves open filled in. */
export function defineCampaign(
  fields: CampaignFields,
  defaults: CampaignDefaults = {},
): CampaignDefinition {
  const all = { ...defaults, ...fields };
  const { launchAt } = all;
  return compact({
    id: all.id,
    title: all.title.trim(),
    body: all.body,
    fix: all.fix,
    links: (all.links ?? []).map(linkOf),
    ownerTeam: all.ownerTeam,
    projectOwner: all.projectOwner,
    priority: all.priority ?? 'MEDIUM',
    category: all.category,
    level: all.level,
    effort: all.effort,
    scope: all.scope ?? 'true',
    applicable: all.applicable,
    satisfied: all.satisfied,
    attested: all.attested && { validDays: all.attested.validDays },
    standing: all.standing ?? false,
    launchAt: launchAt === undefined || DAY.test(launchAt) ? launchAt : momentOf(launchAt),
    targetDate: all.targetDate,
  });
}

const linkOf = ({ title, url, kind }: Link): Link => compact({ title, url, kind });
