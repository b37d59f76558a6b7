import { join } from 'node:path';

/**
 * Lets V8 take what it compiled when the bundle was made, instead of compiling it again at every start. Made by another
 * version of Node, or on another kind of processor, it is left aside. https://nodejs.org/api/module.html#module-compile-cache
 */
export function useCompileCache(folder: string): void {
  // Imported, these modules would load much that a start does not need.
  const { readdirSync, symlinkSync } = process.getBuiltinModule('node:fs');
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  try {
    // Node keeps the caches of users apart, by their number at the end; this one came with the code.
    const [made = ''] = readdirSync(folder);
    const own = made.replace(/-\d+$/, `-${process.getuid?.()}`);
    if (own !== made) symlinkSync(made, join(folder, own));
  } catch {
    // There is none, nothing may be written here, or an earlier start has done it.
  }
  enableCompileCache({ directory: folder, portable: true });
}
