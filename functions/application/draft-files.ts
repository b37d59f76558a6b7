import type { CampaignClaim } from '#domain/campaigns/campaign.ts';
import type { CampaignNews } from '#domain/campaigns/settle-campaign.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import type { Claim, Provenance } from '#domain/service.ts';
import type { ServiceNews } from '#domain/settle-service.ts';
import type { Claimant, ClaimNews } from '#domain/standing.ts';
import { ref } from './documents.ts';
import type { Write } from './packed.ts';
import { campaignOfKey, type FileShard, type FileState } from './spec-files.ts';
import type { Offer } from './spec-offers.ts';

/** One file's word that it describes the organisation. */
export interface OrganisationClaim extends Provenance {
  readonly contentHash: string;
  readonly organisation: Organisation;
}

/** What the files of a publication come to. */
export interface FilesPlan {
  /** The shards that change, as they will be. */
  readonly shards: ReadonlyMap<string, FileShard>;
  readonly services: ReadonlyMap<string, ServiceNews>;
  readonly organisation: ClaimNews<OrganisationClaim>;
  readonly campaigns: ReadonlyMap<string, CampaignNews>;
  /** Texts of good files. */
  readonly staged: readonly Write[];
  /** Paths whose problems are told anew, and those problems. */
  readonly decided: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** Files that a complete set lacks and that stay nevertheless. */
  readonly kept: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** How many more files describe a service than before. */
  readonly items: number;
}

/** Gathers what a publication does; the only place here that changes anything. */
export function draftFiles(before: ReadonlyMap<string, FileShard>, source: string) {
  const shards = new Map<string, Record<string, FileState>>();
  const services = new Map<string, { published: Claim[]; gone: Claimant[]; ended: Claimant[] }>();
  const campaigns = new Map<
    string,
    { published: CampaignClaim[]; gone: Claimant[]; ended: Claimant[] }
  >();
  const organisation = { published: [] as OrganisationClaim[], gone: [] as Claimant[] };
  const staged: Write[] = [];
  const problems: Problem[] = [];
  const decided = new Set<string>();
  const kept = new Set<string>();
  const refused = new Set<string>();
  let items = 0;
  const newsOf = (id: string) => {
    const news = services.get(id) ?? { published: [], gone: [], ended: [] };
    services.set(id, news);
    return news;
  };
  const newsOfCampaign = (id: string) => {
    const news = campaigns.get(id) ?? { published: [], gone: [], ended: [] };
    campaigns.set(id, news);
    return news;
  };
  const newsOfKey = (key: string) => {
    const campaign = campaignOfKey(key);
    return campaign === undefined ? newsOf(key) : newsOfCampaign(campaign);
  };
  return {
    fileAt: ({ shard, path }: Pick<Offer, 'shard' | 'path'>): FileState | undefined =>
      before.get(shard)?.[path],
    put: ({ shard, path }: Pick<Offer, 'shard' | 'path'>, file: FileState | undefined) => {
      const was = before.get(shard)?.[path];
      if (JSON.stringify(was) === JSON.stringify(file)) return;
      items += Number(file?.serviceId !== undefined) - Number(was?.serviceId !== undefined);
      const files = shards.get(shard) ?? { ...before.get(shard) };
      shards.set(shard, files);
      if (file === undefined) delete files[path];
      else files[path] = file;
    },
    decide: (path: string, found: readonly Problem[]) => {
      decided.add(path);
      problems.push(...found);
    },
    refuse: (path: string) => refused.add(path),
    keep: (path: string) => kept.add(path),
    claimService: (claim: Claim, { content, contentHash }: Offer) => {
      newsOf(claim.spec.serviceID).published.push(claim);
      staged.push({ ref: ref('specs', contentHash), data: { text: content ?? '' } });
    },
    claimOrganisation: (claim: OrganisationClaim) => organisation.published.push(claim),
    withdrawOrganisation: (path: string) => organisation.gone.push({ source, path }),
    claimCampaign: (claim: CampaignClaim) =>
      newsOfCampaign(claim.definition.id).published.push(claim),
    withdraw: (path: string, keys: readonly string[]) => {
      for (const key of keys) newsOfKey(key).gone.push({ source, path });
      return keys;
    },
    end: (path: string, keys: readonly string[] = []): readonly string[] => {
      for (const key of keys) newsOfKey(key).ended.push({ source, path });
      return [];
    },
    finish: (): FilesPlan => ({
      shards,
      services,
      organisation,
      campaigns,
      staged,
      decided,
      problems,
      kept,
      refused,
      items,
    }),
  };
}
