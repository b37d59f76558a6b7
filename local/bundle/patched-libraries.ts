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
    // Our tests ask the same vocabulary from sources, where graphql judges it.
    file: /[\\/]@pothos[\\/]core[\\/]esm[\\/]builder\.js$/,
    from: /new GraphQLSchema\(\{/g,
    to: 'new GraphQLSchema({ assumeValid: true,',
  },
  {
    // Looks at every letter of every name; a pattern tells in one go that all are good.
    file: /[\\/]graphql[\\/]type[\\/]assertName\.mjs$/,
    from: /for \(let i = 1; i < name\.length; \+\+i\) \{/g,
    to: 'if (!/^\\w+$/.test(name)) for (let i = 1; i < name.length; ++i) {',
  },
  {
    // Copies the annotations of every field and argument, entry by entry.
    file: /[\\/]graphql[\\/]jsutils[\\/]toObjMap\.mjs$/,
    from: /for \(const \[key, value\] of Object\.entries\(obj\)\) \{\s*map\[key\] = value;\s*\}/g,
    to: 'Object.assign(map, obj);',
  },
  {
    // Yoga has a class of its own. Naming Node's loads all of Node's fetch.
    file: /[\\/]@whatwg-node[\\/]server[\\/]esm[\\/]createServerAdapter\.js$/,
    from: /fetchAPI\.Request !== globalThis\.Request/g,
    to: 'true',
  },
  {
    // Imported, the module shows what it has of Node's fetch, and loads all of it for that.
    file: /[\\/]@kubernetes[\\/]client-node[\\/]dist[\\/]config\.js$/,
    from: /import http from 'node:http';/g,
    to: "const http = process.getBuiltinModule('node:http');",
  },
];

/** Throws when a library has changed, so that its patch is looked at. */
export const patchLibraries = (): Plugin => ({
  name: 'patch-libraries',
  transform: (code, id) => {
    const patches = PATCHES.filter(({ file }) => file.test(id));
    return patches.length === 0 ? null : { code: patches.reduce(patched, code), map: null };
  },
});

function patched(code: string, { file, from, to, more = '' }: Patch): string {
  const after = code.replaceAll(from, to);
  if (after !== code) return after + more;
  throw new Error(`${file} is not as local/bundle/patched-libraries.ts knows it: no ${from}.`);
}
