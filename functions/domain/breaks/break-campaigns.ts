import type { Campaign, CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { NO_COURSE } from '#domain/campaigns/campaign.ts';
import { compact } from '#domain/compact.ts';
import { fromMillis, toMillis } from '#domain/instant.ts';
import { breakRules, groupsThatFit } from './break-rules.ts';
import { breakBody, breakFix, breakTitle, comparisonLink } from './break-text.ts';
import type { ContractBreak } from './contract-break.ts';

/** A break as it was published, and what of the organisation its campaign needs to know. */
export interface PublishedBreak {
  /** The same for the same break, and for no other: a part of the campaign's id. */
  readonly key: string;
  readonly source: string;
  readonly revision: string;
  readonly at: string;
  readonly broke: ContractBreak;
  readonly policy: BreakPolicy;
}

export interface BreakPolicy {
  /** Days that consumers have. */
  readonly deadlineDays: number;
  /** The environments in which it counts what runs; none: those that the organisation protects. */
  readonly environments: readonly string[];
  /** By what workloads tell the revision of their protos. */
  readonly revisionKey?: string;
  /** Who serves what broke. */
  readonly ownerTeam?: string;
}

/**
 * The campaigns that a break becomes, active from the moment of its publication: one as a rule, several where its rules
 * would be longer than rules may be, none where nobody is hit.
 */
export function breakCampaigns(published: PublishedBreak): readonly Campaign[] {
  const { key, source, revision, at, broke, policy } = published;
  const place = { source, number: broke.number, environments: policy.environments };
  const groups = groupsThatFit(broke.consumers, place);
  return groups.map((consumers, index): Campaign => {
    const part = groups.length === 1 ? undefined : { number: index + 1, of: groups.length };
    const own = { ...broke, consumers };
    const { scope, satisfied } = breakRules(consumers, consumers, place);
    return {
      definition: compact({
        id: `breaking-${key}${index === 0 ? '' : `-${index + 1}`}`,
        title: breakTitle({ source, revision, part }),
        body: breakBody({ source, revision, at, broke: own }),
        fix: breakFix({ revision, revisionKey: policy.revisionKey }),
        links: [comparisonLink({ source, revision, broke })],
        ownerTeam: policy.ownerTeam,
        priority: 'HIGH',
        category: 'contracts',
        effort: 2,
        scope,
        satisfied,
        standing: false,
        launchAt: at,
        targetDate: dayAfter(at, policy.deadlineDays),
      }) satisfies CampaignDefinition,
      origin: { kind: 'contract', source, revision, at, broke: own },
      course: NO_COURSE,
      version: 1,
      begunAt: at,
    };
  });
}

const DAY = 86_400_000;
const dayAfter = (at: string, days: number): string =>
  fromMillis(toMillis(at) + days * DAY).slice(0, 10);
