import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import type { Tier } from '#domain/spec.ts';
import type { Todo } from '#domain/todos/todo.ts';

/** From the level that asks least to the one that asks most; each asks for everything of the ones before, too. */
export const LEVELS = ['C', 'B', 'A'] as const satisfies readonly Tier[];

/** One thing that the passport of a service asks for, and where it stands. */
export interface PassportItem {
  readonly todo: Todo;
  readonly definition: CampaignDefinition;
  /** It is required from this level on. */
  readonly level: Tier;
  /** 1 (minutes) to 5 (weeks). */
  readonly effort: number;
  /** MACHINE: a rule over facts decides. PERSON: somebody shows it, and shows it again when the evidence is too old. */
  readonly judgedBy: 'MACHINE' | 'PERSON';
}

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

/** Whether a level asks for what is required from another on. */
export const asksFor = (level: Tier, requiredFrom: Tier): boolean =>
  LEVELS.indexOf(requiredFrom) <= LEVELS.indexOf(level);
