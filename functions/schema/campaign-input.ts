import type { JsonObject } from '#domain/json.ts';
import { builder } from './builder.ts';
import { given } from './given.ts';
import { TierEnum } from './service.ts';
import { LinkInput } from './task.ts';
import { PriorityEnum } from './todo.ts';

const AttestedInput = builder.inputType('AttestedInput', {
  fields: (t) => ({
    validDays: t.int({ required: true, description: 'For how many days the evidence holds.' }),
  }),
});

export const CampaignInput = builder.inputType('CampaignInput', {
  description: 'A campaign as a file in git says it. Either `satisfied` or `attested` is there.',
  fields: (t) => ({
    id: t.string({ required: true, description: 'A DNS label, unique in the organisation.' }),
    title: t.string({ required: true }),
    body: t.string({ description: 'Why it is asked (Markdown).' }),
    fix: t.string({ description: 'How it is done (Markdown).' }),
    links: t.field({ type: [LinkInput] }),
    ownerTeam: t.string(),
    projectOwner: t.string(),
    priority: t.field({ type: PriorityEnum, description: 'MEDIUM when left out.' }),
    category: t.string(),
    level: t.field({ type: TierEnum }),
    effort: t.int({ description: '1 (minutes) to 5 (weeks).' }),
    scope: t.string({ description: 'A rule: who is asked. Everybody when left out.' }),
    applicable: t.string({ description: 'A rule.' }),
    satisfied: t.string({ description: 'A rule.' }),
    attested: t.field({ type: AttestedInput }),
    standing: t.boolean(),
    launchAt: t.string({ description: 'A day, 2027-03-31, or a moment. A draft without it.' }),
    targetDate: t.string({ description: 'A day.' }),
  }),
});

/** The definition as it was written, without what was left out or is empty. */
export function writtenOf(input: typeof CampaignInput.$inferInput): JsonObject {
  const { links, ...rest } = given(input);
  const said = Object.entries(rest).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(said),
    ...(links ? { links: links.map((link) => ({ ...given(link) })) } : {}),
  } as JsonObject;
}
