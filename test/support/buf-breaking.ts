import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openComparableSets } from '#adapters/protobuf/open-comparable-sets.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');

/** What `buf breaking` tells of one change. */
export interface BufFinding {
  /** Absent when the file is gone. */
  readonly path?: string;
  readonly start_line: number;
  readonly type: string;
  readonly message: string;
}

/** Two sets as files, and what both tools say of them. */
export interface Compared {
  readonly buf: readonly BufFinding[];
  readonly ours: readonly ContractChange[];
}

/** Asks the real `buf`, with imports compared too, as it does unless told otherwise. */
export function bufBreaking(
  before: string,
  after: string,
  ruleSet: RuleSet,
): readonly BufFinding[] {
  const config = JSON.stringify({ version: 'v2', breaking: { use: [ruleSet] } });
  const args = [
    'breaking',
    after,
    '--against',
    before,
    '--error-format',
    'json',
    '--config',
    config,
  ];
  const { status, stdout, stderr } = spawnSync(BUF, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0 && status !== 100)
    throw new Error(`buf breaking ended with ${status}: ${stderr}`);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BufFinding);
}

export async function compareFiles(
  before: string,
  after: string,
  ruleSet: RuleSet,
): Promise<Compared> {
  const bytes = (file: string) => new Uint8Array(readFileSync(file));
  const sets = openComparableSets(bytes(before), bytes(after));
  const changes = await compareSets(sets.before, sets.after, ruleSet);
  return {
    buf: bufBreaking(before, after, ruleSet),
    ours: changes.filter(({ breaking }) => breaking),
  };
}

/**
 * What only one of the two found. `buf` names no symbol: where its message quotes names, ours must end with them, and
 * rule, file and line must be equal. A place it has no location for is line 1 to it.
 */
export function differences({ buf, ours }: Compared): readonly string[] {
  const groups = new Map<string, ContractChange[]>();
  for (const change of ours) {
    const key = `${change.rule} ${change.after?.path ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const onlyBuf: string[] = [];
  for (const finding of buf) {
    const group = groups.get(`${finding.type} ${finding.path ?? ''}`) ?? [];
    const index = group.findIndex((change) => isSame(finding, change));
    if (index < 0) onlyBuf.push(`only buf: ${JSON.stringify(finding)}`);
    else group.splice(index, 1);
  }
  const onlyOurs = [...groups.values()].flat().map((one) => `only ours: ${JSON.stringify(one)}`);
  return [...onlyBuf, ...onlyOurs];
}

const isSame = (finding: BufFinding, { after, symbol }: ContractChange): boolean => {
  const name = nameIn(finding.message);
  const parent = symbol.slice(0, symbol.lastIndexOf('.'));
  const isNamed = [symbol, parent].some((one) => one === name || one.endsWith(`.${name}`));
  const isThere = finding.start_line === 1 || finding.start_line === (after?.line ?? 1);
  return isThere && (name === undefined || isNamed);
};

const PATTERNS: readonly RegExp[] = [
  /^Field "-?\d+" with name "(?<member>[^"]+)" on message "(?<owner>[^"]+)"/,
  /^Field "-?\d+" on message "(?<owner>[^"]+)" changed name from "[^"]*" to "(?<member>[^"]+)"/,
  /^Extension "\d+" with name "(?<name>[^"]+)"/,
  /^Extension "\d+" on message "[^"]+" changed name from "[^"]*" to "(?<name>[^"]+)"/,
  /^Previously present field "\d+" with name "(?<member>[^"]+)" on message "(?<owner>[^"]+)"/,
  /^Previously present (?:RPC|oneof) "(?<member>[^"]+)" on (?:service|message) "(?<owner>[^"]+)"/,
  /^Previously present enum value "-?\d+" on enum "(?<name>[^"]+)"/,
  /^Previously present (?:reserved|extension) (?:range|name) "[^"]+" on (?:message|enum) "(?<name>[^"]+)"/,
  /^Previously present (?:file|package|message|enum|service|extension) "(?<name>[^"]+)" was deleted/,
  /^Enum value "-?\d+" on enum "(?<name>[^"]+)"/,
  /^(?:Enum|Message) "(?<name>[^"]+)"/,
  /^RPC "(?<member>[^"]+)" on service "(?<owner>[^"]+)"/,
];

/** Undefined for what is said of a whole file or of an option without its owner. */
function nameIn(message: string): string | undefined {
  for (const pattern of PATTERNS) {
    const { name, owner, member } = pattern.exec(message)?.groups ?? {};
    if (name !== undefined) return name;
    if (owner !== undefined) return `${owner}.${member}`;
  }
  if (/^(File |Message option)/.test(message)) return undefined;
  throw new Error(`An unknown message of buf: ${message}`);
}

/** Builds sources by path; gives the set's file. */
export function buildSet(
  folder: string,
  name: string,
  sources: ReadonlyMap<string, string>,
): string {
  const root = join(folder, name);
  for (const [path, text] of sources) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const set = join(folder, `${name}.binpb`);
  const args = ['build', root, '--as-file-descriptor-set', '-o', set];
  const { status, stderr } = spawnSync(BUF, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`buf build ended with ${status}: ${stderr}`);
  return set;
}

export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'msd-compare-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
