import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of the package this file is part of, be it run from the sources or packed. */
export function versionOfMsd(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) return 'unknown';
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
