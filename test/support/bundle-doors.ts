import type { TestProject } from 'vitest/node';
import { DOORS } from '#doors.ts';
import { type Artefact, bundleDoor } from '../../local/bundle/bundle-door.ts';
import { ROOT } from './start-dashboard.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Every function as bundled from the sources at hand, in one folder outside the repository. */
    bundles: { readonly folder: string; readonly artefacts: readonly Artefact[] };
  }
}

/** Once a run, before the tests of bundles. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const artefacts: Artefact[] = [];
  for (const entry of DOORS) artefacts.push(await bundleDoor(ROOT, entry, { into: folder.path }));
  project.provide('bundles', { folder: folder.path, artefacts });
  return () => folder[Symbol.asyncDispose]();
}
