import { readFileSync } from 'node:fs';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { reportProblems } from './report.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { whyUnread } from './why-unread.ts';

/**
 * The campaigns of a file, wherever it lies. Tells every problem of it with its place; throws `UsageError` for one that
 * can't be read or used. For a program they are printed as JSON, unless campaigns can be read nevertheless.
 */
export function readCampaigns(
  path: string,
  terminal: Terminal,
  asJson: boolean,
): readonly CampaignDefinition[] {
  const rules = createRuleEngine();
  // Whoever names a file means it as campaigns, wherever it lies.
  const read = specReader.read(`campaigns/${path}`, readText(path), (text) => rules.check(text));
  const problems = read.problems.map((problem) => ({ ...problem, path }));
  if (!asJson) reportProblems(problems, terminal);
  else if (read.kind !== 'campaigns') terminal.print(JSON.stringify({ problems }, null, 2));
  if (read.kind === 'campaigns') return read.campaigns;
  throw read.kind === 'refused'
    ? new UsageError(`"${path}" can't be used as a campaign.`, 'Correct what is named above.')
    : new UsageError(
        `"${path}" holds no campaigns: it is ${KIND[read.kind]}.`,
        'Name a YAML file of campaigns.',
      );
}

const KIND = { spec: 'the spec of a service', organisation: 'the organisation' } as const;

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `"${path}" can't be read: ${whyUnread(error)}.`,
      'Name a YAML file of campaigns.',
    );
  }
}
