import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';

/** The table of docs/packs.md: what each campaign of the packs asks of whom. */
export const packTable = (definitions: readonly CampaignDefinition[]): string =>
  [
    '| campaign | asks to | of whom | rule | level | effort |',
    '|---|---|---|---|---|---|',
    ...definitions
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(({ id, title, scope, applicable, satisfied = '', level, effort }) => {
        const whom = [scope, applicable].filter((text) => text !== undefined && text !== 'true');
        return `| [${id}](../examples/campaigns/${id}.yaml) | ${lower(title)} | ${whom.map(code).join(' and ') || 'everybody'} | ${code(satisfied)} | ${level ?? '–'} | ${effort ?? '–'} |`;
      }),
  ].join('\n');

const keyOf = ({ category = '', id }: CampaignDefinition): string => `${category} ${id}`;
const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
const code = (text: string | undefined = ''): string =>
  `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``;
