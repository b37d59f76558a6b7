import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Stands for a commit: follows from the content. */
export const revisionOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 40);

/** The compiled protos as they are, and as they were. */
export type DescriptorFile = 'descriptors.binpb' | 'before/descriptors.binpb';

export const readDescriptors = (file: DescriptorFile): Uint8Array =>
  readFileSync(new URL(`./${file}`, import.meta.url));
