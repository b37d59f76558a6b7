import type { Plugin } from 'rolldown';

interface Patch {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
  /** Appended. */
  readonly more?: string;
}

/** Where libraries do at every start what ours never needs. */
const PATCHES: readonly Patch[] = [
  {
    // Makes the same builder of fields, of a hundred functions, again for every type. It holds nothing of the type.
    file: /[\\/]@pothos[\\/]core[\\/]esm[\\/]builder\.js$/,
    from: /new (\w+FieldBuilder)\(this\)/g,
    to: 'sharedFieldBuilder(this, $1)',
    more: `
      const fieldBuilders = new WeakMap();
      function sharedFieldBuilder(builder, Kind) {
        if (!fieldBuilders.has(builder)) fieldBuilders.set(builder, new Map());
        const kinds = fieldBuilders.get(builder);
        if (!kinds.has(Kind)) kinds.set(Kind, new Kind(builder));
        return kinds.get(Kind);
      }
    `,
  },
  {
    // Yoga has a class of its own. Naming Node's loads all of Node's fetch.
    file: /[\\/]@whatwg-node[\\/]server[\\/]esm[\\/]createServerAdapter\.js$/,
    from: /fetchAPI\.Request !== globalThis\.Request/g,
    to: 'true',
  },
];

/** Throws when a library has changed, so that its patch is looked at. */
export const patchLibraries = (): Plugin => ({
  name: 'patch-libraries',
  transform: (code, id) => {
    const patch = PATCHES.find(({ file }) => file.test(id));
    if (patch === undefined) return null;
    const { file, from, to, more = '' } = patch;
    const patched = code.replaceAll(from, to);
    if (patched === code)
      throw new Error(`${id} is not as local/bundle knows it: ${file} ${from}.`);
    return { code: patched + more, map: null };
  },
});
