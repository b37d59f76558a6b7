import { basename } from 'node:path';
import type { Command, ExitCode, Invocation } from '#cli/command.ts';
import { compareWithDashboard } from '#cli/compare-with-dashboard.ts';
import { openSets } from '#cli/open-sets.ts';
import { isOn, type Options } from '#cli/options.ts';
import { acknowledgementsFrom } from '#cli/read-acknowledgements.ts';
import { reportChanges } from '#cli/report-changes.ts';
import { ruleSetOf } from '#cli/rule-set-of.ts';
import type { Terminal } from '#cli/terminal.ts';
import { UsageError } from '#cli/usage-error.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { reviewChanges, unacknowledged } from '#domain/review/contract-review.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';

export const compare: Command = {
  name: 'compare',
  operand: 'OLD NEW',
  operandWith: (options) => (isOn(options, 'against') ? 'NEW' : 'OLD NEW'),
  summary: 'Compare two FileDescriptorSets: what changed, and what breaks.',
  details:
    'OLD and NEW come from buf build -o FILE, or from protoc --include_imports --include_source_info --descriptor_set_out=FILE; both may be gzip, and neither needs its imports. Rules and their ids are those of buf breaking; without source info there are no lines. --json prints ruleSet and changes: rule (null where nothing breaks), breaking, path, line (null where none is known), symbol, message, kind, element, aspect (what of it differs), before, after. With --against there is only NEW: the dashboard compares it with what the source has published, and tells which services and teams are hit; nothing is written. Exit code 1 says that something breaks which nobody acknowledged.',
  example: 'msd compare branch.binpb --against main --acknowledge-from description.md --markdown',
  options: [
    'against',
    'rules',
    'acknowledge-from',
    'all',
    'markdown',
    'json',
    'url',
    'token',
    'source',
  ],
  run: async ({ operands: [first = '', second = ''], options, terminal }: Invocation) => {
    if (isOn(options, 'json') && isOn(options, 'markdown'))
      throw new UsageError('--json and --markdown exclude each other.', 'Give one of them.');
    return isOn(options, 'against')
      ? compareWithDashboard(first, options, terminal)
      : compareFiles(first, second, options, terminal);
  },
};

async function compareFiles(
  older: string,
  newer: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const ruleSet = ruleSetOf(options);
  const acknowledgements = await acknowledgementsFrom(options, terminal);
  const { before, after } = openSets(older, newer);
  const changes = await compareSets(before, after, ruleSet);
  const reviewed = reviewChanges(changes, acknowledgements);
  const reasons = new Map(
    reviewed.breaking.map(({ change, acknowledgement }) => [change, acknowledgement?.reason]),
  );
  const told = changes.map((change) => toJson(change, reasons.get(change)));
  if (isOn(options, 'json')) {
    terminal.print(JSON.stringify({ ruleSet, changes: told }, null, 2));
  } else if (isOn(options, 'markdown')) {
    const against = { label: basename(older) };
    const review = { source: basename(newer), against, ruleSet, ...reviewed };
    terminal.print(reviewMarkdown(review).trimEnd());
  } else {
    const breaking = reviewed.breaking.length;
    const acknowledged = breaking - unacknowledged(reviewed).length;
    const tally = { ruleSet, breaking, acknowledged, others: reviewed.others.length };
    const lines = told.map((one) => ({ acknowledgement: null, ...one }));
    reportChanges(lines, tally, isOn(options, 'all'), terminal);
  }
  return unacknowledged(reviewed).length > 0 ? 1 : 0;
}

/** `path` and `line` are where it is now; of what is gone with its file, where it was. */
function toJson(change: ContractChange, acknowledgement: string | undefined) {
  const { rule, breaking, before, after, symbol, message, ...rest } = change;
  const { path = null, line = null } = after ?? before ?? {};
  return {
    rule: rule ?? null,
    ...{ breaking, path, line, symbol, message, ...rest, before, after },
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  };
}
