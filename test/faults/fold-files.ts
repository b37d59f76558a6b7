import type { SaidFile, SpecSaying } from './sayings.ts';
import type { Claim, PathState, SourceState, Spoken, World } from './world.ts';

/** What a publication says about one thing: claims made, files that no longer make it, files that prove it gone. */
export interface News {
  readonly published: Claim[];
  readonly gone: string[];
  readonly ended: string[];
}

export type AllNews = ReadonlyMap<string, News>;
/** The organisation among the services. */
export const ORGANISATION = '(organisation)';

/** Applies a publication to the paths of its source; undefined when an older or another one of its generation. */
export function foldFiles(world: World, said: SpecSaying): AllNews | undefined {
  const source: SourceState = world.sources[said.source] ?? { paths: {} };
  const { complete: last } = source;
  const { generation, revision, complete } = said;
  if (complete && last && generation < last.generation) return undefined;
  if (complete && last && generation === last.generation && revision !== last.revision) {
    return undefined;
  }
  const judged = said.files.map((file) => ({ file, verdict: judge(source, said, file) }));
  if (judged.some(({ verdict }) => verdict === 'conflict')) return undefined;
  world.sources[said.source] = source;

  const isUnknown = ({ file, verdict }: (typeof judged)[number]) => {
    const known = source.paths[file.path];
    if (verdict === 'overtaken') return file.means.kind === 'refused';
    const refused = verdict === 'same' ? known?.refused : file.means.kind === 'refused';
    return refused === true && known?.id === undefined && known?.organisation === undefined;
  };
  const mayDelete = complete && !judged.some(isUnknown);
  const news = new Map<string, News>();
  const newsOf = (id: string) => {
    const one = news.get(id) ?? { published: [], gone: [], ended: [] };
    news.set(id, one);
    return one;
  };
  /** The path no longer speaks for these services; they stay in doubt unless this set may delete. */
  const leave = (path: string, ids: readonly string[]): readonly string[] => {
    for (const id of ids) newsOf(id)[mayDelete ? 'ended' : 'gone'].push(path);
    return mayDelete ? [] : ids;
  };
  const spoken = { generation, revision };

  for (const { file, verdict } of judged) {
    const { path, text, means } = file;
    const known = source.paths[path];
    if (verdict === 'overtaken') continue;
    if (verdict === 'same') {
      if (known === undefined) continue;
      const by = newest(source, path)[0];
      const isOlder = by !== undefined && generation < by.generation;
      const withdrawn = mayDelete && !isOlder ? leave(path, known.withdrawn) : known.withdrawn;
      const touched = !complete && by !== undefined && generation > by.generation ? spoken : {};
      source.paths[path] = { ...known, ...touched, withdrawn };
    } else if (means.kind === 'refused') {
      const held = known?.withdrawn ?? [];
      const withdrawn = mayDelete ? leave(path, held) : held;
      source.paths[path] = { ...known, ...spoken, text, refused: true, withdrawn };
    } else if (means.kind === 'organisation') {
      newsOf(ORGANISATION).published.push({ source: said.source, path, text, name: means.name });
      const fresh = { ...spoken, text, refused: false, organisation: true, withdrawn: [] };
      source.paths[path] = fresh;
    } else {
      const { id, former } = means;
      const claim = { source: said.source, path, text };
      newsOf(id).published.push(former === undefined ? claim : { ...claim, former });
      const withdrawn = leave(
        path,
        idsOf(known).filter((other) => other !== id),
      );
      source.paths[path] = { ...spoken, text, refused: false, id, withdrawn };
    }
  }
  if (complete) {
    const present = new Set(said.files.map(({ path }) => path));
    for (const [path, known] of Object.entries(source.paths)) {
      if (present.has(path) || known.generation > generation) continue;
      if (known.organisation) newsOf(ORGANISATION).gone.push(path);
      const withdrawn = leave(path, idsOf(known));
      if (withdrawn.length === 0) delete source.paths[path];
      else if (known.text !== '') {
        source.paths[path] = { ...spoken, text: '', refused: false, withdrawn };
      }
    }
    source.complete = spoken;
  }
  return news;
}

const idsOf = (path: PathState | undefined): readonly string[] => [
  ...new Set([...(path?.id === undefined ? [] : [path.id]), ...(path?.withdrawn ?? [])]),
];

/** Who last spoke about a path: for it alone, or for the whole source. */
function newest({ paths, complete }: SourceState, path: string): readonly Spoken[] {
  const spoken = [paths[path], complete].filter((one) => one !== undefined);
  const generation = Math.max(...spoken.map((one) => one.generation));
  return spoken.filter((one) => one.generation === generation);
}

function judge(source: SourceState, said: SpecSaying, { path, text }: SaidFile) {
  const spoken = newest(source, path);
  const [by] = spoken;
  if (source.paths[path]?.text === text) return 'same';
  if (by === undefined || said.generation > by.generation) return 'news';
  if (said.generation < by.generation) return 'overtaken';
  return spoken.some(({ revision }) => revision === said.revision) ? 'news' : 'conflict';
}
