/** A file of a source that says what something is. */
export interface Claimant {
  readonly source: string;
  readonly path: string;
}

/** Who stands for a thing that only one file may describe. */
export interface Standing<Claim extends Claimant> {
  /** The claim readers see. */
  readonly active?: Claim;
  /** No file stands behind the active claim (any more): it yields to one that has. */
  readonly soft: boolean;
  readonly contenders: readonly Claim[];
}

/** What one publication changes: claims it makes or makes anew, and files that no longer claim the thing. */
export interface ClaimNews<Claim extends Claimant> {
  readonly published: readonly Claim[];
  readonly gone: readonly Claimant[];
}

/**
 * Decides who stands for a thing after a publication. The holder keeps it. When its file goes away another file of the
 * same source takes over (a move), else the eldest contender, else the last claim stays, soft. A soft claim yields to a
 * single one and to its own file. Without a holder a single claim is taken; of several none is, for neither may silently
 * win.
 */
export function settle<Claim extends Claimant>(
  before: Standing<Claim>,
  news: ClaimNews<Claim>,
): Standing<Claim> {
  const { active, soft, contenders } = before;
  const live = liveClaims(
    active === undefined || soft ? contenders : [active, ...contenders],
    news,
  );
  const holder = holderOf(before, live);
  if (holder !== undefined) {
    return { active: holder, soft: false, contenders: live.filter((claim) => claim !== holder) };
  }
  return {
    ...(active === undefined ? {} : { active }),
    soft: active !== undefined,
    contenders: live,
  };
}

export const isSameClaimant = (a: Claimant, b: Claimant): boolean =>
  a.source === b.source && a.path === b.path;

/** Eldest first; of one publication in the order of their paths. */
function liveClaims<Claim extends Claimant>(
  standing: readonly Claim[],
  { published, gone }: ClaimNews<Claim>,
): readonly Claim[] {
  const renewed = (claim: Claim) => published.find((other) => isSameClaimant(other, claim));
  return [
    ...standing
      .filter((claim) => !gone.some((other) => isSameClaimant(other, claim)))
      .map((claim) => renewed(claim) ?? claim),
    ...published
      .filter((claim) => !standing.some((other) => isSameClaimant(other, claim)))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  ];
}

function holderOf<Claim extends Claimant>(
  { active, soft }: Standing<Claim>,
  live: readonly Claim[],
): Claim | undefined {
  const only = live.length === 1 ? live[0] : undefined;
  if (active === undefined) return only;
  const again = live.find((claim) => isSameClaimant(claim, active));
  if (soft) return again ?? only;
  return again ?? live.find((claim) => claim.source === active.source) ?? live[0];
}
