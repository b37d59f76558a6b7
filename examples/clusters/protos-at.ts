import { DAY } from '#examples/epoch.ts';
import { type DescriptorFile, readDescriptors, revisionOf } from '#examples/revision-of.ts';

/** Minutes before the epoch from which on images are built with the protos as they are. */
const RENEWED = 6 * DAY;

/** Of which revision of the protos something is that was rolled out so many minutes before the epoch, as git shortens it. */
export const protosAt = (age: number): string =>
  shortRevision(age > RENEWED ? 'before/descriptors.binpb' : 'descriptors.binpb');

function shortRevision(file: DescriptorFile): string {
  const known = revisions.get(file) ?? revisionOf(readDescriptors(file)).slice(0, 12);
  revisions.set(file, known);
  return known;
}

const revisions = new Map<DescriptorFile, string>();
