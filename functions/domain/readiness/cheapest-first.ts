import { PRIORITIES } from '#domain/campaigns/campaign.ts';
import { LEVELS } from './level-counts.ts';
import { ITEM_JUDGES, type ItemJudge, type PassportItem } from './passport-item.ts';

/**
 * What is missing, in the order in which a level is reached with the least work: first what takes least; of that what a
 * machine sees by itself before what a person has to show; then what was done before and what is open before what
 * nobody can tell, where there may be nothing to do but to let the facts come.
 */
export const cheapestFirst = (missing: readonly PassportItem[]): readonly PassportItem[] =>
  missing.toSorted(
    (a, b) =>
      a.effort - b.effort ||
      ITEM_JUDGES.indexOf(a.judgedBy) - ITEM_JUDGES.indexOf(b.judgedBy) ||
      STATES.indexOf(a.todo.state) - STATES.indexOf(b.todo.state) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      PRIORITIES.indexOf(a.todo.priority) - PRIORITIES.indexOf(b.todo.priority) ||
      (a.definition.id < b.definition.id ? -1 : 1),
  );

const STATES: readonly string[] = ['REGRESSED', 'OPEN', 'CANNOT_TELL'];

/** Why an item stands where it does among what is missing: `Minutes; closes by itself once the facts say so.` */
export function reasonOf({ effort, judgedBy, todo }: PassportItem): string {
  const takes = TAKES[Math.min(Math.max(Math.round(effort), 1), 5) - 1] ?? '';
  switch (todo.state) {
    case 'CANNOT_TELL':
      return `${takes}, or nothing: the facts that decide are missing or stale.`;
    case 'REGRESSED':
      return `${takes}; it was done before. ${ENDS[judgedBy]}`;
    default:
      return `${takes}. ${ENDS[judgedBy]}`;
  }
}

const TAKES = ['Minutes', 'Hours', 'About a day', 'Several days', 'Weeks'];
const ENDS: Readonly<Record<ItemJudge, string>> = {
  MACHINE: 'It closes by itself once the facts say so.',
  PERSON: 'Somebody has to show evidence.',
};
