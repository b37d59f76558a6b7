import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every YAML file under `examples/specs`, by its path there, in order. */
export function readSpecs(): readonly { readonly path: string; readonly content: string }[] {
  const root = fileURLToPath(new URL('./specs', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(root, file).replaceAll(sep, '/'),
      content: readFileSync(file, 'utf8'),
    }));
}
