import { toJsonSchema } from '@valibot/to-json-schema';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { dataSchemaOf } from '#domain/event.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import { eventSchemaOf } from '#domain/event-schema.ts';
// biome-ignore lint/style/noRestrictedImports: prints what the code defines; no part of the runtime.
import type { EventType } from '#domain/event-type.ts';

/** The JSON Schema by which subscribers check an event: the whole CloudEvent. Further fields may come at any time. */
export function printEventSchema(type: EventType): string {
  const { $schema, ...printed } = toJsonSchema(eventSchemaOf(type), { target: 'draft-07' });
  const title = `Event ${type}`;
  return `${JSON.stringify({ $schema, $id: dataSchemaOf(type), title, ...printed }, null, 2)}\n`;
}
