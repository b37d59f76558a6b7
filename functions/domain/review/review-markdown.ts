import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { TRAILER } from './acknowledgement.ts';
import {
  type ContractReview,
  type ReviewedChange,
  type ServiceAtRisk,
  type TeamAtRisk,
  unacknowledged,
} from './contract-review.ts';
import { plainText as cell, codeText as code } from './markdown-text.ts';

/** GitHub takes 65,536 characters a comment. */
const MOST = { breaking: 100, others: 50, services: 100, idle: 20, characters: 60_000 } as const;

/** A review as a comment on a pull request: the verdict first, then what breaks, whom it hits, and how to go on. */
export function reviewMarkdown(review: ContractReview): string {
  const parts = [
    `### ${headline(review)}`,
    against(review),
    ...breakingPart(review),
    ...hitPart(review),
    ...curePart(review),
    ...idlePart(review),
    ...othersPart(review.others),
  ];
  return `${parts.join('\n\n').slice(0, MOST.characters)}\n`;
}

export function headline(review: ContractReview): string {
  const open = unacknowledged(review).length;
  const meant = review.breaking.length - open;
  if (review.breaking.length === 0) return `No breaking change (${review.ruleSet})`;
  const word = open === 0 ? '' : `${count(open, 'breaking change')} (${review.ruleSet})`;
  const said = meant === 0 ? '' : `${meant} acknowledged`;
  return `${[word, said].filter((part) => part !== '').join(', ')}${hit(review)}`;
}

function hit({ services, teams = [] }: ContractReview): string {
  if (services === undefined) return '';
  if (services.length === 0) return ': nobody known is hit';
  return `: hits ${count(services.length, 'service')} of ${count(teams.length, 'team')}`;
}

function against({ source, against }: ContractReview): string {
  if (against === undefined)
    return `\`${code(source)}\` has published nothing yet, so there is nothing to compare with.`;
  const { label, revision } = against;
  const at = revision === undefined || revision === label ? '' : ` at \`${code(revision)}\``;
  return `\`${code(source)}\` compared with \`${code(label)}\`${at}.`;
}

function breakingPart({ breaking }: ContractReview): readonly string[] {
  if (breaking.length === 0) return [];
  const rows = breaking.slice(0, MOST.breaking).map(breakingRow);
  return [
    table(['Breaks', 'Rule', 'Where', 'Acknowledged'], rows),
    ...moreThan(breaking.length, MOST.breaking, 'breaking change'),
  ];
}

const breakingRow = ({ change, acknowledgement }: ReviewedChange): readonly string[] => [
  `\`${code(change.symbol)}\`: ${cell(change.message)}`,
  change.rule === undefined ? '' : `\`${change.rule}\``,
  placeOf(change),
  acknowledgement === undefined ? '**no**' : cell(acknowledgement.reason),
];

function placeOf({ before, after }: ContractChange): string {
  const place = after ?? before;
  if (place === undefined) return '';
  return `\`${code(place.path)}${place.line === undefined ? '' : `:${place.line}`}\``;
}

function hitPart({ services = [], teams = [], breaking }: ContractReview): readonly string[] {
  if (breaking.length === 0 || services.length === 0) return [];
  const rows = services.slice(0, MOST.services).map(serviceRow);
  return [
    '#### Who is hit',
    teams.map(teamLine).join('\n'),
    table(['Service', 'Team', 'Why', 'Runs in'], rows),
    ...moreThan(services.length, MOST.services, 'service'),
  ];
}

const teamLine = ({ teamName, services, channel }: TeamAtRisk): string =>
  `- **${cell(teamName)}**${channel === undefined ? '' : ` (${cell(channel)})`}: ${services.map((id) => `\`${code(id)}\``).join(', ')}`;

const serviceRow = ({ serviceId, teamName, roles, path, runsIn }: ServiceAtRisk) => [
  `\`${code(serviceId)}\``,
  cell(teamName),
  `${roles.map((role) => role.toLowerCase()).join(', ')}: ${path.map(({ symbol }) => `\`${code(symbol)}\``).join(' → ')}`,
  cell(runsIn.join(', ')),
];

function curePart(review: ContractReview): readonly string[] {
  const [first] = unacknowledged(review);
  if (first === undefined) return [];
  return [
    'If it is meant, say so and why, a line each in the description of the pull request (`*` stands for all, `acme.v1.*` for all inside):',
    `\`\`\`\n${TRAILER}: ${first.symbol}: the reason\n\`\`\``,
  ];
}

function idlePart({ idle }: ContractReview): readonly string[] {
  if (idle.length === 0) return [];
  const names = idle.slice(0, MOST.idle).map(({ symbol }) => `\`${code(symbol)}\``);
  return [`Acknowledged, and nothing of that name breaks: ${names.join(', ')}.`];
}

function othersPart(others: readonly ContractChange[]): readonly string[] {
  if (others.length === 0) return [];
  const lines = others
    .slice(0, MOST.others)
    .map(({ symbol, message }) => `- \`${code(symbol)}\`: ${cell(message)}`);
  const more = moreThan(others.length, MOST.others, 'other change');
  return [
    `<details><summary>${count(others.length, 'change')} that ${others.length === 1 ? 'breaks' : 'break'} nothing</summary>\n\n${[...lines, ...more].join('\n')}\n\n</details>`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const moreThan = (length: number, most: number, what: string): readonly string[] =>
  length > most ? [`… and ${length - most} more ${what}${length - most === 1 ? '' : 's'}.`] : [];

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;
