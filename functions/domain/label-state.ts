import type { DescriptorPublication } from './descriptor-publication.ts';

/** How far a label of a descriptor source came. */
export interface LabelState {
  readonly generation: number;
  readonly revision: string;
  /** Of the whole set, in any order of its files. */
  readonly digest: string;
}

/** A label's state as it is kept among the digests of its source. */
export const writeLabel = ({ generation, revision, digest }: LabelState): string =>
  JSON.stringify([generation, revision, digest]);

export function readLabel(
  digests: Readonly<Record<string, string>> | undefined,
  label: string,
): LabelState | undefined {
  const text = digests && Object.hasOwn(digests, label) ? digests[label] : undefined;
  if (text === undefined) return undefined;
  const [generation, revision, digest] = JSON.parse(text) as [number, string, string];
  return { generation, revision, digest };
}

/** More labels than these forget the one with the lowest generation: a source is one small document. */
const LABELS = 500;

export function withLabel(
  digests: Readonly<Record<string, string>>,
  label: string,
  state: LabelState,
): Readonly<Record<string, string>> {
  const all = { ...digests, [label]: writeLabel(state) };
  const others = Object.keys(all).filter((name) => name !== label && name !== 'main');
  if (others.length < LABELS) return all;
  const oldest = others
    .map((name) => ({ name, generation: readLabel(all, name)?.generation ?? 0 }))
    .reduce((a, b) => (b.generation < a.generation ? b : a));
  const { [oldest.name]: _, ...kept } = all;
  return kept;
}

/** Whether a publication may go on: `stale` is older than the stored one, `conflict` claims its generation. */
export function judgeGeneration(
  stored: LabelState | undefined,
  { generation, revision }: Pick<DescriptorPublication, 'generation' | 'revision'>,
): 'fresh' | 'stale' | 'conflict' {
  if (stored === undefined || generation > stored.generation) return 'fresh';
  if (generation < stored.generation) return 'stale';
  return revision === stored.revision ? 'fresh' : 'conflict';
}
