import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import type { Tier } from '#domain/spec.ts';
import type { Todo } from '#domain/todos/todo.ts';

/** One thing that the passport of a service asks for, and where it stands. */
export interface PassportItem {
  readonly todo: Todo;
  readonly definition: CampaignDefinition;
  /** It is required from this level on. */
  readonly level: Tier;
  /** 1 (minutes) to 5 (weeks). */
  readonly effort: number;
  readonly judgedBy: ItemJudge;
}

/** MACHINE: a rule over facts decides. PERSON: somebody shows it, and shows it again when the evidence is too old. */
export const ITEM_JUDGES = ['MACHINE', 'PERSON'] as const;
export type ItemJudge = (typeof ITEM_JUDGES)[number];

/** Of an item that does not say what it takes. */
const USUAL_EFFORT = 3;

/** Undefined for a todo that is no item of the passport. */
export function passportItemOf(todo: Todo): PassportItem | undefined {
  const definition = todo.campaign?.definition;
  const { level, effort = USUAL_EFFORT } = definition ?? {};
  if (definition === undefined || level === undefined) return undefined;
  const judgedBy = definition.attested === undefined ? 'MACHINE' : 'PERSON';
  return { todo, definition, level, effort, judgedBy };
}
