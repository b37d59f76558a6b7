import type { Organisation } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import type { Claim, Provenance } from '#domain/service.ts';
import type { ServiceNews } from '#domain/settle-service.ts';
import type { Claimant, ClaimNews } from '#domain/standing.ts';
import { ref } from './documents.ts';
import type { Judged, Verdict } from './judge-files.ts';
import type { Write } from './packed.ts';
import type { FileShard, FileState } from './spec-files.ts';
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

export interface Occasion {
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly complete: boolean;
  readonly at: string;
  /** A rehearsal: the publication counts as the newest. */
  readonly dryRun: boolean;
}

/** Applies the verdicts to what the paths said before. */
export function planFiles(occasion: Occasion, { shards, verdicts, mayDelete }: Judged): FilesPlan {
  const draft = createDraft(shards, occasion.source);
  for (const verdict of verdicts) applyVerdict(draft, verdict, occasion, mayDelete);
  if (occasion.complete) {
    const present = new Set(verdicts.map(({ offer }) => offer.path));
    for (const [shard, files] of shards) {
      for (const [path, file] of Object.entries(files)) {
        if (!present.has(path)) applyAbsence(draft, { shard, path }, file, occasion, mayDelete);
      }
    }
  }
  return draft.finish();
}

type Draft = ReturnType<typeof createDraft>;

function applyVerdict(
  draft: Draft,
  verdict: Verdict,
  { revision, generation, complete, source, at }: Occasion,
  mayDelete: boolean,
): void {
  const { offer } = verdict;
  const before = draft.fileAt(offer);
  const spoken = { generation, revision };
  if (verdict.kind === 'overtaken' || verdict.kind === 'conflict') return;
  if (verdict.kind === 'same') {
    if (before?.refused) draft.refuse(offer.path);
    if (before === undefined) return;
    const ends = mayDelete && verdict.age !== 'older';
    const withdrawn = ends ? draft.end(offer.path, before.withdrawn) : before.withdrawn;
    const touched = verdict.age === 'newer' && !complete ? { ...before, ...spoken } : before;
    draft.put(offer, fileOf({ ...touched, withdrawn }));
    return;
  }
  const { file } = verdict;
  draft.decide(offer.path, file.problems);
  const hash = offer.hash;
  if (file.kind === 'refused') {
    draft.refuse(offer.path);
    const withdrawn = mayDelete ? draft.end(offer.path, before?.withdrawn) : before?.withdrawn;
    draft.put(offer, fileOf({ ...before, ...spoken, hash, refused: true, withdrawn }));
    return;
  }
  const provenance = { source, path: offer.path, revision, at };
  if (file.kind === 'organisation') {
    const { contentHash } = offer;
    draft.claimOrganisation({ ...provenance, contentHash, organisation: file.organisation });
    draft.put(offer, fileOf({ ...spoken, hash, organisation: true }));
    return;
  }
  const { spec } = file;
  const serviceId = spec.serviceID;
  draft.claimService({ ...provenance, generation, contentHash: offer.contentHash, spec }, offer);
  const others = [before?.serviceId, ...(before?.withdrawn ?? [])].filter(
    (id) => id !== undefined && id !== serviceId,
  ) as string[];
  const withdrawn = mayDelete ? draft.end(offer.path, others) : draft.withdraw(offer.path, others);
  draft.put(offer, fileOf({ ...spoken, hash, serviceId, withdrawn }));
}

function applyAbsence(
  draft: Draft,
  place: { readonly shard: string; readonly path: string },
  file: FileState,
  { generation, revision, dryRun }: Occasion,
  mayDelete: boolean,
): void {
  if (file.generation > generation && !dryRun) {
    draft.keep(place.path);
    return;
  }
  const ids = [file.serviceId, ...(file.withdrawn ?? [])].filter((id) => id !== undefined);
  draft.decide(place.path, []);
  if (file.organisation) draft.withdrawOrganisation(place.path);
  if (mayDelete) draft.end(place.path, ids);
  else draft.withdraw(place.path, ids);
  const stays = !mayDelete && ids.length > 0;
  if (stays && file.hash === '') return;
  draft.put(place, stays ? fileOf({ generation, revision, hash: '', withdrawn: ids }) : undefined);
}

type FileDraft = Omit<FileState, 'withdrawn'> & {
  readonly withdrawn?: readonly string[] | undefined;
};

function fileOf({ withdrawn, ...file }: FileDraft): FileState {
  return withdrawn === undefined || withdrawn.length === 0
    ? file
    : { ...file, withdrawn: [...new Set(withdrawn)].sort() };
}

/** Gathers what a publication does; the only place here that changes anything. */
function createDraft(before: ReadonlyMap<string, FileShard>, source: string) {
  const shards = new Map<string, Record<string, FileState>>();
  const services = new Map<string, { published: Claim[]; gone: Claimant[]; ended: Claimant[] }>();
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
    withdraw: (path: string, ids: readonly string[]) => {
      for (const id of ids) newsOf(id).gone.push({ source, path });
      return ids;
    },
    end: (path: string, ids: readonly string[] = []): readonly string[] => {
      for (const id of ids) newsOf(id).ended.push({ source, path });
      return [];
    },
    finish: (): FilesPlan => ({
      shards,
      services,
      organisation,
      staged,
      decided,
      problems,
      kept,
      refused,
      items,
    }),
  };
}
