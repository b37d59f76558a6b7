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
  /** What of ours breaks none of the rules. */
  readonly harmless?: readonly ContractChange[];
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
    harmless: changes.filter(({ breaking }) => !breaking),
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
  const isThere = finding.start_line === 1 || finding.start_line === (after?.line ?? 1);
  return isThere && isNamed(finding.message, symbol);
};

/**
 * `symbol` and `owner` with `member` are the end of a symbol as we give it; `holder` is the end of what holds it, where
 * `buf` tells only a number of the symbol itself.
 */
const PATTERNS: readonly RegExp[] = [
  /^Field "-?\d+" with name "(?<member>[^"]+)" on message "(?<owner>[^"]+)"/,
  /^Field "-?\d+" on message "(?<owner>[^"]+)" changed name from "[^"]*" to "(?<member>[^"]+)"/,
  /^Extension "\d+" with name "(?<symbol>[^"]+)"/,
  /^Extension "\d+" on message "[^"]+" changed name from "[^"]*" to "(?<symbol>[^"]+)"/,
  /^Previously present field "\d+" with name "(?<member>[^"]+)" on message "(?<owner>[^"]+)"/,
  /^Previously present (?:RPC|oneof) "(?<member>[^"]+)" on (?:service|message) "(?<owner>[^"]+)"/,
  /^Previously present (?:reserved|extension) (?:range|name) "[^"]+" on (?:message|enum) "(?<symbol>[^"]+)"/,
  /^Previously present (?:message|enum|service|extension) "(?<member>[^"]+)" was deleted from package "(?<owner>[^"]+)"/,
  /^Previously present (?:file|package|message|enum|service|extension) "(?<symbol>[^"]+)" was deleted/,
  /^Previously present enum value "-?\d+" on enum "(?<holder>[^"]+)"/,
  /^Enum value "-?\d+" on enum "(?<holder>[^"]+)"/,
  /^Message "(?<holder>[^"]+)" had required field/,
  /^(?:Enum|Message) "(?<symbol>[^"]+)"/,
  /^RPC "(?<member>[^"]+)" on service "(?<owner>[^"]+)"/,
];

function isNamed(message: string, ours: string): boolean {
  const isEndOf = (name: string, end: string) => name === end || name.endsWith(`.${end}`);
  for (const pattern of PATTERNS) {
    const { symbol, owner, member, holder } = pattern.exec(message)?.groups ?? {};
    if (holder !== undefined) return isEndOf(ours.slice(0, ours.lastIndexOf('.')), holder);
    if (owner !== undefined) return isEndOf(ours, `${owner}.${member}`);
    if (symbol !== undefined) return isEndOf(ours, symbol);
  }
  // Said of a whole file, or of an option without its owner.
  if (/^(File |Message option)/.test(message)) return true;
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
