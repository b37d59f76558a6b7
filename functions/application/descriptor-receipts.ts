import type { ContractIndex } from '#domain/contract.ts';
import type { ContractDifference } from '#domain/contract-changes.ts';
import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import type { LabelState } from '#domain/label-state.ts';
import type { Problem } from '#domain/problem.ts';
import { type Outcome, type Receipt, receiptOf } from '#domain/publication.ts';

export function receipt(
  { source, revision, generation }: DescriptorPublication,
  outcome: Outcome,
  { problems = [], unchanged = 0 }: { problems?: readonly Problem[]; unchanged?: number } = {},
): Receipt {
  const none = { created: [], updated: [], removed: [] };
  return receiptOf({
    source,
    revision,
    generation,
    outcome,
    dryRun: false,
    ...none,
    unchanged,
    problems,
  });
}

/** Says what became of the RPC services, compared with the contract in force until now. */
export function acceptedReceipt(
  { source, revision, generation }: DescriptorPublication,
  problems: readonly Problem[],
  before: ContractIndex | undefined,
  after: ContractIndex,
  { added, changed, removed, unchanged }: ContractDifference,
): Receipt {
  return receiptOf({
    source,
    revision,
    generation,
    outcome: 'applied',
    dryRun: false,
    created: added.map(({ fullName }) => fullName),
    updated: changed.map(({ after: { fullName } }) => fullName),
    removed: removed.map(({ fullName }) => fullName),
    unchanged,
    problems: [...problems, ...reencoded(before, after)],
  });
}

/** Another compiler writes the same files in other bytes; that is worth a word, and nothing more. */
function reencoded(before: ContractIndex | undefined, after: ContractIndex): readonly Problem[] {
  if (before?.files.length !== after.files.length) return [];
  const rewritten = before.files.filter(({ hash }, number) => hash !== after.files[number]?.hash);
  const says = (index: ContractIndex) =>
    index.files.map(({ path, digest }) => `${path}:${digest}`).join('\n');
  if (rewritten.length === 0 || says(before) !== says(after)) return [];
  return [
    {
      severity: 'info',
      code: 're-encoded',
      path: '',
      message: `${rewritten.length} files are written in other bytes and say the same: re-encoded, no API change.`,
    },
  ];
}

/** Why a publication is not taken: it is older than the stored one, or another revision of its generation. */
export function generationProblem(
  { generation, revision, label }: DescriptorPublication,
  kind: 'stale' | 'conflict',
  stored: LabelState | undefined,
): Problem {
  const by = `generation ${stored?.generation} (revision ${stored?.revision})`;
  return kind === 'stale'
    ? {
        severity: 'warning',
        code: 'stale-generation',
        path: '',
        message: `Generation ${generation} of ${label} is older than ${by}, which stays.`,
        cure: 'Nothing to do when a newer run has published; otherwise raise the generation.',
      }
    : {
        severity: 'error',
        code: 'generation-conflict',
        path: '',
        message: `Revision ${revision} of ${label} claims the generation of ${by}.`,
        cure: 'Let the generation rise with every publication: the first-parent commit count or the CI run number.',
      };
}
