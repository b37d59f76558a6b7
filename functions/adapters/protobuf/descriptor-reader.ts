import type { DescriptorReader } from '#application/ports.ts';
import { renderFile } from './render-file.ts';
import { splitSet } from './split-set.ts';

/**
 * Reads FileDescriptorSets and buf images. Splitting walks the bytes and copies nothing, so a set of any size costs
 * little more than itself; only the file that is being rendered is decoded.
 */
export const descriptorReader: DescriptorReader = {
  split: splitSet,
  render: renderFile,
};
