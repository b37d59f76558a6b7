import { draftFiles, type FilesPlan } from './draft-files.ts';
import type { Judged, Verdict } from './judge-files.ts';
import { campaignKey, type FileState } from './spec-files.ts';

/** A publication and the moment it is taken. */
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
  const draft = draftFiles(shards, occasion.source);
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

type Draft = ReturnType<typeof draftFiles>;

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
  // A file whose refusal may pass never says the same: the next complete set reads it again.
  const hash = verdict.passing ? `${offer.hash}!` : offer.hash;
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
  const settleFormer = (keys: readonly string[]) => {
    const others = keysOf(before).filter((key) => !keys.includes(key));
    return mayDelete ? draft.end(offer.path, others) : draft.withdraw(offer.path, others);
  };
  if (file.kind === 'campaigns') {
    for (const definition of file.campaigns) draft.claimCampaign({ ...provenance, definition });
    const campaigns = file.campaigns.map(({ id }) => id).sort();
    const withdrawn = settleFormer(campaigns.map(campaignKey));
    draft.put(offer, fileOf({ ...spoken, hash, campaigns, withdrawn }));
    return;
  }
  const { spec } = file;
  const serviceId = spec.serviceID;
  draft.claimService({ ...provenance, generation, contentHash: offer.contentHash, spec }, offer);
  const withdrawn = settleFormer([serviceId]);
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
  const ids = keysOf(file);
  draft.decide(place.path, []);
  if (file.organisation) draft.withdrawOrganisation(place.path);
  if (mayDelete) draft.end(place.path, ids);
  else draft.withdraw(place.path, ids);
  const stays = !mayDelete && ids.length > 0;
  if (stays && file.hash === '') return;
  draft.put(place, stays ? fileOf({ generation, revision, hash: '', withdrawn: ids }) : undefined);
}

/** Everything a file described, now or before. */
const keysOf = (file: FileState | undefined): readonly string[] =>
  [file?.serviceId, ...(file?.campaigns ?? []).map(campaignKey), ...(file?.withdrawn ?? [])].filter(
    (key) => key !== undefined,
  );

type FileDraft = Omit<FileState, 'withdrawn'> & {
  readonly withdrawn?: readonly string[] | undefined;
};

function fileOf({ withdrawn, ...file }: FileDraft): FileState {
  return withdrawn === undefined || withdrawn.length === 0
    ? file
    : { ...file, withdrawn: [...new Set(withdrawn)].sort() };
}
