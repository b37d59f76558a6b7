import type { RawProtoFile } from '#application/ports.ts';
import { optionRegistry } from './option-registry.ts';
import { createOptionRenderer, type RenderOptions } from './render-options.ts';

/** Most files of a set need the same few extensions: they are put together once a list. */
const renderers = new WeakMap<readonly RawProtoFile[], RenderOptions>();

export function optionRenderer(files: readonly RawProtoFile[]): RenderOptions {
  const before = renderers.get(files);
  if (before) return before;
  const renderer = createOptionRenderer(optionRegistry(files));
  renderers.set(files, renderer);
  return renderer;
}
