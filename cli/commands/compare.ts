import { openComparableSets } from '#adapters/protobuf/open-comparable-sets.ts';
import type { Command, Invocation } from '#cli/command.ts';
import { isOn, type Options, textOf } from '#cli/options.ts';
import { readDescriptorSet } from '#cli/read-descriptor-set.ts';
import { reportChanges } from '#cli/report-changes.ts';
import { UsageError } from '#cli/usage-error.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import { didYouMean } from '#domain/did-you-mean.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';

export const compare: Command = {
  name: 'compare',
  operand: 'OLD NEW',
  summary: 'Compare two FileDescriptorSets: what changed, and what breaks.',
  details:
    'OLD and NEW come from buf build -o FILE, or from protoc --include_imports --include_source_info --descriptor_set_out=FILE; both may be gzip. Rules and their ids are those of buf breaking; without source info there are no lines. Exit code 1 says that something breaks.',
  example: 'msd compare main.binpb branch.binpb --rules PACKAGE',
  options: ['rules', 'all', 'json'],
  run: async ({ operands: [older = '', newer = ''], options, terminal }: Invocation) => {
    const ruleSet = ruleSetOf(options);
    const changes = await changesBetween(older, newer, ruleSet);
    if (isOn(options, 'json')) {
      terminal.print(JSON.stringify({ ruleSet, changes: changes.map(toJson) }, null, 2));
    } else {
      reportChanges(changes, ruleSet, isOn(options, 'all'), terminal);
    }
    return changes.some(({ breaking }) => breaking) ? 1 : 0;
  },
};

function ruleSetOf(options: Options): RuleSet {
  const text = textOf(options, 'rules') ?? 'FILE';
  const ruleSet = RULE_SETS.find((one) => one === text.toUpperCase());
  if (ruleSet !== undefined) return ruleSet;
  const meant = didYouMean(text.toUpperCase(), RULE_SETS);
  throw new UsageError(
    `There is no rule set "${text}".`,
    meant ? `Did you mean --rules ${meant}?` : `Use one of: ${RULE_SETS.join(', ')}.`,
  );
}

async function changesBetween(
  older: string,
  newer: string,
  ruleSet: RuleSet,
): Promise<readonly ContractChange[]> {
  const [before, after] = [readDescriptorSet(older), readDescriptorSet(newer)];
  try {
    const sets = openComparableSets(before, after);
    return await compareSets(sets.before, sets.after, ruleSet);
  } catch (error) {
    if (!(error instanceof DescriptorSetError)) throw error;
    throw new UsageError(
      `${older} and ${newer} can't be compared: ${error.message}.`,
      'Build both anew with buf build or protoc.',
    );
  }
}

/** `path` and `line` are where it is now; of what is gone with its file, where it was. */
function toJson({ rule, breaking, before, after, symbol, message, ...rest }: ContractChange) {
  const place = after ?? before;
  const { path = null, line = null } = place ?? {};
  return { rule: rule ?? null, breaking, path, line, symbol, message, ...rest, before, after };
}
