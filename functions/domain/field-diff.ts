import type { Json, JsonObject } from './json.ts';
import { sameJson } from './same-json.ts';

/** Only what differs, by dotted name: `contact.slack.alertChannelId`. Lists are compared as a whole. */
export interface FieldDiff {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Undefined when nothing differs. */
export function fieldDiff(before: Json, after: Json): FieldDiff | undefined {
  const [was, is] = [flat(before), flat(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => !sameJson(was.get(name), is.get(name)),
  );
  if (changed.length === 0) return undefined;
  return { before: pick(was, changed), after: pick(is, changed) };
}

const LONGEST_EXTRA = 500;

function flat(value: Json, prefix = ''): ReadonlyMap<string, Json> {
  const fields = new Map<string, Json>();
  for (const [key, content] of Object.entries(value ?? {})) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (key.startsWith('x-')) fields.set(name, asText(content));
    else if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      for (const [inner, leaf] of flat(content as Json, name)) fields.set(inner, leaf);
    } else fields.set(name, withoutExtras(content as Json));
  }
  return fields;
}

/** What a team adds for itself may have any shape, also such that no store takes: it is told as text. */
const asText = (value: Json): Json =>
  typeof value === 'object' || typeof value === 'string'
    ? (typeof value === 'string' ? value : JSON.stringify(value))
        .slice(0, LONGEST_EXTRA)
        .toWellFormed()
    : value;

function withoutExtras(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutExtras(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, content]) => [
      key,
      key.startsWith('x-') ? asText(content) : withoutExtras(content),
    ]),
  );
}

const pick = (fields: ReadonlyMap<string, Json>, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fields.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
