import { type FieldDiff, fieldDiff } from '#domain/field-diff.ts';
import { shorten } from '#domain/field-issue.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { CampaignDefinition } from './campaign.ts';

/** What a change tells of a new campaign. */
export const toldDefinition = (definition: CampaignDefinition): JsonObject =>
  definitionDiff({}, definition as unknown as Json)?.after ?? {};

/** Only what differs, long texts shortened; undefined when nothing does. */
export function definitionDiff(before: Json, after: Json): FieldDiff | undefined {
  const diff = fieldDiff(before, after);
  return diff && { before: shortened(diff.before), after: shortened(diff.after) };
}

const LONGEST = 500;

const shortened = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? shorten(value, LONGEST) : value,
    ]),
  );
