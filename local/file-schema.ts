import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/**
 * The JSON Schema by which editors check a file while it is written (`# yaml-language-server: $schema=…`). As in
 * validation only `x-…` may stand beside the known keys.
 */
export function printFileSchema(title: string, description: string, schema: GenericSchema): string {
  const { $schema, ...printed } = toJsonSchema(schema, {
    target: 'draft-07',
    // What only code can say is told when the file is checked.
    ignoreActions: ['check'],
    overrideSchema: ({ jsonSchema }) => closed(jsonSchema),
  });
  return `${JSON.stringify({ $schema, title, description, ...printed }, null, 2)}\n`;
}

/** Undefined leaves a schema as it is: a list, a word, a mapping whose further keys are described. */
const closed = (schema: JsonSchema): JsonSchema | undefined =>
  schema.properties === undefined || schema.additionalProperties !== undefined
    ? undefined
    : { ...schema, patternProperties: { '^x-': {} }, additionalProperties: false };
