import * as v from 'valibot';
import type { BareContainer } from './cluster-object.ts';
import type { Kept } from './kept.ts';
import { printed } from './label-selector.ts';
import { type Alone, isAlone } from './lone-object.ts';
import { IMAGE } from './names.ts';
import { common, type Metadata } from './schema-parts.ts';
import { template, templated } from './template.ts';

/** What is kept of the template of a ReplicaSet that nothing listed controls. */
export function aloneSet(found: unknown, meta: Metadata, kept: Kept): Alone | undefined {
  if (!isAlone(common(meta, kept))) return undefined;
  const parsed = v.safeParse(template, found);
  if (!parsed.success) return { containers: [], podLabels: {} };
  const { output } = parsed;
  return { ...templated(output, meta, kept), podLabels: printed(output.metadata?.labels) };
}

interface Status {
  readonly name: string;
  readonly image?: string | undefined;
  readonly init?: true;
}

/** The same of a pod: the images that its status tells, because the poller leaves the specs of pods out. */
export const alonePod = (
  meta: Metadata,
  kept: Kept,
  statuses: readonly Status[],
): Alone | undefined =>
  isAlone(common(meta, kept))
    ? { containers: statuses.flatMap(containerOf), podLabels: printed(meta.labels) }
    : undefined;

const containerOf = ({ name, image = '', init }: Status): readonly BareContainer[] =>
  IMAGE.test(image) ? [{ name, image, ...(init ? { init } : {}) }] : [];
