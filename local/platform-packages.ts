/** What the lockfile says of one package; https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * npm leaves an optional package out of the lockfile when the registry at hand does not have it, and `npm ci` then
 * refuses the lockfile, though it would never install the package on this platform. Such packages are binaries whose
 * name tells the platform and whose version the parent pins, so that their entry can be written without the registry.
 */
export function completeLockfile(lockfile: Lockfile): {
  readonly lockfile: Lockfile;
  readonly added: readonly string[];
} {
  const missing = Object.entries(lockfile.packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => EXACT.test(version) && !isLocked(lockfile, path, name))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, parent)] as const),
  );
  const packages = Object.fromEntries(
    [...Object.entries(lockfile.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    lockfile: { ...lockfile, packages },
    added: missing.map(([path]) => path.slice('node_modules/'.length)),
  };
}

const EXACT = /^\d+\.\d+\.\d+/;

/** Node's resolution: the parent's own `node_modules`, then each one above, down to the root's. */
function isLocked({ packages }: Lockfile, parent: string, name: string): boolean {
  const above = parent.split('/node_modules/').slice(0, -1);
  const folders = [
    parent,
    ...above.map((_, depth) => above.slice(0, depth + 1).join('/node_modules/')),
    '',
  ];
  return folders.some(
    (folder) => packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`],
  );
}

function entryOf(name: string, version: string, { dev }: LockedPackage): LockedPackage {
  const os = OS.filter((system) => name.includes(system));
  const cpu = CPU.find(([word]) => name.includes(word))?.[1];
  const libc = name.includes('musl') ? 'musl' : /gnu\b/.test(name) ? 'glibc' : undefined;
  if (os.length === 0) throw new Error(`The platform of ${name} cannot be told by its name.`);
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev } : {}),
    ...(libc === undefined || cpu === 'arm' ? {} : { libc: [libc] }),
    optional: true,
    os,
  };
}

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = [
  ['arm64', 'arm64'],
  ['arm', 'arm'],
  ['x64', 'x64'],
  ['ia32', 'ia32'],
  ['ppc64', 'ppc64'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
  ['loong64', 'loong64'],
] as const;
