import type { Change } from '#domain/change.ts';
import { fieldDiff } from '#domain/field-diff.ts';
import type { Json } from '#domain/json.ts';
import type { OpenProblem } from '#domain/problem.ts';
import { sameJson } from '#domain/same-json.ts';
import type { Cause } from '#domain/settle-service.ts';
import { type ClaimNews, isSameClaimant, type Standing, settle } from '#domain/standing.ts';
import { contentHash } from './catalogue.ts';
import { type CatalogueStamp, ORGANISATION } from './documents.ts';
import type { OrganisationClaim } from './draft-files.ts';
import { identified } from './identified.ts';
import { type Getter, packDocument, readPacked, type Write } from './packed.ts';
import type { Codec } from './ports.ts';

/** `organisations/current`: the claim in force, beside it the files that claim to be it as well. */
type OrganisationDocument = Partial<OrganisationClaim> & {
  readonly contenders?: readonly OrganisationClaim[];
  /** Since when no file stands behind it. */
  readonly withdrawnAt?: string;
};

export interface OrganisationPlan {
  readonly changes: readonly Change[];
  readonly writes: readonly Write[];
  /** Absent when nothing changes. */
  readonly hash?: string;
  /** Conflicts between files over the organisation, and its being published no more; absent when it was not looked at. */
  readonly problems?: readonly OpenProblem[];
}

/** Settles which file describes the organisation. Without news it is not even read. */
export async function planOrganisation(
  read: Getter,
  codec: Codec,
  stamp: CatalogueStamp,
  news: ClaimNews<OrganisationClaim>,
  cause: Cause & { readonly generation: number },
): Promise<OrganisationPlan> {
  if (news.published.length + news.gone.length === 0) {
    return { changes: [], writes: [] };
  }
  const document = (stamp.organisation
    ? await readPacked(read, codec, ORGANISATION)
    : undefined) as unknown as OrganisationDocument | undefined;
  const before = standingOf(document);
  const published = news.published.map((claim) => unchangedClaim(before, claim) ?? claim);
  const after = settle(before, { ...news, published });
  const next = documentOf(after, document?.withdrawnAt ?? cause.at) as unknown as Json;
  const problems = organisationProblems(after, document?.withdrawnAt ?? cause.at);
  if (sameJson(next, (document ?? {}) as unknown as Json)) {
    return { changes: [], writes: [], problems };
  }
  return {
    changes: changesOf(codec, before.active, after.active, cause),
    writes: packDocument(codec, ORGANISATION, next),
    hash: contentHash(codec, next),
    problems,
  };
}

function standingOf(document: OrganisationDocument | undefined): Standing<OrganisationClaim> {
  if (document?.organisation === undefined) {
    return { soft: false, contenders: document?.contenders ?? [] };
  }
  const { contenders = [], withdrawnAt, ...active } = document;
  return { active: active as OrganisationClaim, soft: withdrawnAt !== undefined, contenders };
}

function documentOf(
  { active, soft, contenders }: Standing<OrganisationClaim>,
  withdrawnAt: string,
): OrganisationDocument {
  return {
    ...active,
    ...(soft ? { withdrawnAt } : {}),
    ...(contenders.length > 0 ? { contenders } : {}),
  };
}

const unchangedClaim = (
  { active, contenders }: Standing<OrganisationClaim>,
  claim: OrganisationClaim,
) =>
  [active, ...contenders].find(
    (known) =>
      known !== undefined &&
      isSameClaimant(known, claim) &&
      known.contentHash === claim.contentHash &&
      sameJson(known.organisation as unknown as Json, claim.organisation as unknown as Json),
  );

function changesOf(
  codec: Codec,
  was: OrganisationClaim | undefined,
  is: OrganisationClaim | undefined,
  { source, revision, at, generation }: Cause & { readonly generation: number },
): readonly Change[] {
  if (is === undefined) return [];
  const facts = (claim: OrganisationClaim | undefined) =>
    (claim === undefined
      ? {}
      : { ...claim.organisation, source: claim.source, path: claim.path }) as unknown as Json;
  const diff = fieldDiff(facts(was), facts(is));
  if (diff === undefined) return [];
  const { name } = is.organisation;
  const draft = {
    kind: 'organisation-updated',
    at,
    source,
    revision,
    subject: name,
    summary: was === undefined ? `${name} was described.` : `The description of ${name} changed.`,
    ...diff,
  } as const;
  return [identified(codec, draft, generation)];
}

function organisationProblems(
  { active, soft, contenders }: Standing<OrganisationClaim>,
  withdrawnAt: string,
): readonly OpenProblem[] {
  const claims = active === undefined || soft ? contenders : [active, ...contenders];
  const conflicts =
    claims.length < 2 ? [] : contenders.map((claim) => conflictOf(claim, claims, active));
  if (active === undefined || !soft) return conflicts;
  return [
    ...conflicts,
    {
      severity: 'warning',
      code: 'organisation-missing',
      source: active.source,
      path: active.path,
      message: `${active.path} is no longer published; what it said last stays in force.`,
      cure: 'Publish organisation.yaml again, from this source or another.',
      since: withdrawnAt,
    },
  ];
}

function conflictOf(
  claim: OrganisationClaim,
  claims: readonly OrganisationClaim[],
  active: OrganisationClaim | undefined,
): OpenProblem {
  const others = claims
    .filter((other) => other !== claim)
    .map(({ path, source }) => `${path} in ${source}`)
    .join(' and ');
  const outcome =
    active === undefined ? 'None is used until one gives way.' : 'The one that was first is used.';
  return {
    severity: 'error',
    code: 'duplicate-organisation',
    source: claim.source,
    path: claim.path,
    message: `The organisation is also described by ${others}. ${outcome}`,
    cure: 'Keep one organisation.yaml.',
    since: claim.at,
  };
}
