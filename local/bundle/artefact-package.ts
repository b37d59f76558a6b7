import { isBuiltin } from 'node:module';

interface OwnPackage {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The package.json of an artefact. Throws when it imports a package that ours doesn't pin. */
export function artefactPackage(own: OwnPackage, door: string, imports: readonly string[]) {
  const names = imports.filter((name) => !isBuiltin(name)).map(packageName);
  return {
    name: `msd-${door.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    version: own.version,
    license: own.license,
    private: true,
    type: 'module',
    main: 'index.mjs',
    engines: { node: '24' },
    scripts: { start: 'node start.mjs' },
    dependencies: Object.fromEntries(
      [...new Set(names)].sort().map((name) => {
        const version = own.dependencies[name];
        if (version === undefined || !/^\d/.test(version)) {
          throw new Error(
            `${door} imports ${name}, which package.json doesn't pin as a dependency.`,
          );
        }
        return [name, version];
      }),
    ),
  };
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
