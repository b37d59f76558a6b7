import type { ContractBreak } from '#domain/breaks/contract-break.ts';
import type { Provenance } from '#domain/service.ts';
import type { Link, Tier } from '#domain/spec.ts';

export const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What is asked of which services, why, and how to do it; the rules are CEL over the facts of one service. */
export interface CampaignDefinition {
  /** A DNS label, unique in the organisation: `pdb-as-percentage`. */
  readonly id: string;
  readonly title: string;
  /** Why it is asked (Markdown). */
  readonly body?: string;
  /** How it is done (Markdown). */
  readonly fix?: string;
  readonly links: readonly Link[];
  readonly ownerTeam?: string;
  /** Who leads it, where that is not the team: a name or an address. */
  readonly projectOwner?: string;
  readonly priority: Priority;
  /** `reliability`, `ownership` …: what the items of a passport are grouped by. */
  readonly category?: string;
  /** It is an item of the readiness passport, required from this level on; A requires B’s and C’s too. */
  readonly level?: Tier;
  /** 1 (minutes) to 5 (weeks): what is cheapest comes first. */
  readonly effort?: number;
  /** Who is asked: a rule. */
  readonly scope: string;
  /** Of those asked, to whom it applies; to everybody where absent. */
  readonly applicable?: string;
  /** When it is done: a rule. Absent exactly when `attested` is there. */
  readonly satisfied?: string;
  /** A person must show it, and show it again when the evidence is older than this. */
  readonly attested?: { readonly validDays: number };
  /** A permanent check: it has no end. */
  readonly standing: boolean;
  /** From when on it runs (`2026-11-22` or a moment); absent: a draft until somebody launches it. */
  readonly launchAt?: string;
  /** The day by which it should be done: `2027-03-31`. */
  readonly targetDate?: string;
}

/** Who says what the definition is; nobody else may change it. */
export type CampaignOrigin =
  | {
      readonly kind: 'file';
      readonly source: string;
      readonly path: string;
      readonly revision: string;
      readonly at: string;
    }
  | { readonly kind: 'page'; readonly by: string; readonly at: string }
  /** Made by us from a breaking change that was published. */
  | {
      readonly kind: 'contract';
      readonly source: string;
      readonly revision: string;
      readonly at: string;
      /** From it the definition is made again when something of it is restored. */
      readonly broke: ContractBreak;
    };

export interface Act {
  readonly by: string;
  readonly at: string;
}

/** What people did with a campaign, wherever its definition comes from; a publication never touches it. */
export interface CampaignCourse {
  readonly launched?: Act;
  readonly paused?: Act & { readonly reason: string };
  /** Oldest first; the last one's `to` is the target date. */
  readonly extensions: readonly (Act & { readonly to: string; readonly reason: string })[];
  readonly ended?: Act & { readonly reason?: string };
  readonly archived?: Act;
  /** Everything that people did, oldest first; of very many the newest. */
  readonly log?: readonly CourseAct[];
}

export const COURSE_ACTS = [
  'edited',
  'launched',
  'paused',
  'resumed',
  'extended',
  'ended',
  'archived',
] as const;

/** One thing that somebody did with a campaign. */
export interface CourseAct extends Act {
  readonly kind: (typeof COURSE_ACTS)[number];
  readonly reason?: string;
  /** The day to which it was extended. */
  readonly to?: string;
  /** What of its definition was edited. */
  readonly fields?: readonly string[];
}

export interface Campaign {
  readonly definition: CampaignDefinition;
  readonly origin: CampaignOrigin;
  readonly course: CampaignCourse;
  /** Rises with every change of definition or course, by whomever. */
  readonly version: number;
  /** When its begin by `launchAt` was told; nobody launched it by hand. */
  readonly begunAt?: string;
  /** Since then its rules cost too much over all services to be judged. */
  readonly costlySince?: string;
  /** A complete set of its source lacked it: it is over since then, until a file says it again. */
  readonly withdrawnAt?: string;
  /** No file says it any more, but no complete set came since: it stays in force, and yields to another file. */
  readonly adrift?: true;
  /** Files that describe a campaign of this id as well; they are told so, and change nothing. */
  readonly contenders?: readonly CampaignClaim[];
}

/** One file's word that it describes a campaign. */
export interface CampaignClaim extends Provenance {
  readonly definition: CampaignDefinition;
}

export const NO_COURSE: CampaignCourse = { extensions: [] };
