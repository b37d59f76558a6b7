import type {
  CampaignInput,
  EditedCampaignFragment,
  LinkInput,
  LinkKind,
  Priority,
  Tier,
} from '#web/gql/campaigns/graphql.ts';

/** What is written in the form; everything is text, '' where nothing is said. */
export interface CampaignDraft {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly fix: string;
  readonly ownerTeam: string;
  readonly projectOwner: string;
  readonly priority: Priority;
  readonly category: string;
  readonly level: Tier | '';
  readonly effort: string;
  readonly scope: string;
  readonly applicable: string;
  readonly satisfied: string;
  /** Days that the evidence of a person holds; '' where a rule decides. */
  readonly validDays: string;
  readonly standing: boolean;
  readonly launchAt: string;
  readonly targetDate: string;
  readonly links: readonly DraftLink[];
}

export interface DraftLink {
  readonly title: string;
  readonly url: string;
  readonly kind: LinkKind | null;
}

/** As many as a campaign may have. */
export const MOST_LINKS = 50;

/** A row in which nothing is written yet: it is not sent. */
export const isBlank = ({ title, url }: DraftLink): boolean =>
  title.trim() === '' && url.trim() === '';

export const EMPTY_DRAFT: CampaignDraft = {
  id: '',
  title: '',
  body: '',
  fix: '',
  ownerTeam: '',
  projectOwner: '',
  priority: 'MEDIUM',
  category: '',
  level: '',
  effort: '',
  scope: '',
  applicable: '',
  satisfied: '',
  validDays: '',
  standing: false,
  launchAt: '',
  targetDate: '',
  links: [],
};

/** The form that says what a campaign says. */
export function draftOf(campaign: EditedCampaignFragment): CampaignDraft {
  const { attestedForDays, effort, launchAt, scope } = campaign;
  return {
    id: campaign.campaignId,
    title: campaign.title,
    body: campaign.body ?? '',
    fix: campaign.fix ?? '',
    ownerTeam: campaign.ownerTeam ?? '',
    projectOwner: campaign.projectOwner ?? '',
    priority: campaign.priority,
    category: campaign.category ?? '',
    level: campaign.level ?? '',
    effort: effort === null ? '' : String(effort),
    scope: scope === 'true' ? '' : scope,
    applicable: campaign.applicable ?? '',
    satisfied: campaign.satisfied ?? '',
    validDays: attestedForDays === null ? '' : String(attestedForDays),
    standing: campaign.standing,
    // A day is told as the moment at which it begins.
    launchAt: launchAt === null ? '' : launchAt.replace(/T00:00:00(\.0+)?Z$/, ''),
    targetDate: campaign.originalTargetDate ?? '',
    links: campaign.links.map(({ title, url, kind }) => ({ title, url, kind })),
  };
}

/** The campaign that a form describes; what is empty is left out. */
export function inputOf(draft: CampaignDraft): CampaignInput {
  const { validDays, effort, level, satisfied, standing, links, ...texts } = draft;
  const written = links.filter((link) => !isBlank(link));
  const said = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const judged =
    validDays === ''
      ? satisfied.trim() === ''
        ? {}
        : { satisfied }
      : { attested: { validDays: Number(validDays) } };
  return {
    ...(Object.fromEntries(said) as Pick<CampaignInput, 'id' | 'title'>),
    id: draft.id.trim(),
    title: draft.title.trim(),
    ...judged,
    ...(level === '' ? {} : { level }),
    ...(effort === '' ? {} : { effort: Number(effort) }),
    ...(standing ? { standing } : {}),
    ...(written.length === 0 ? {} : { links: written.map(linkInput) }),
  };
}

const linkInput = ({ title, url, kind }: DraftLink): LinkInput => ({
  title: title.trim(),
  url: url.trim(),
  ...(kind === null ? {} : { kind }),
});

/** A DNS label made of a title: "Every service has a PDB" → `every-service-has-a-pdb`. */
export const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');

export type DraftField = keyof CampaignDraft;

/** Where two drafts say something else. */
export const differingFields = (one: CampaignDraft, other: CampaignDraft): readonly DraftField[] =>
  (Object.keys(one) as DraftField[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );

/** A field as one reads it. */
export const toldField = (draft: CampaignDraft, field: DraftField): string => {
  const value = draft[field];
  if (typeof value === 'boolean') return value ? '✓' : '';
  if (typeof value === 'string') return value;
  return value.map(({ title, url }) => `${title} ${url}`).join('\n');
};
