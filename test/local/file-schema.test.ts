import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '#domain/schema-shape.ts';
import { specSchema } from '#domain/spec.ts';
import { printFileSchema } from '../../local/file-schema.ts';

const printed = JSON.parse(printFileSchema('Service spec', 'One service.', specSchema));

describe('the JSON Schema of a spec file', () => {
  it('has every key of the format, and only x-… beside them', () => {
    const shape = shapeOf(specSchema);
    const keys = shape.kind === 'mapping' ? [...shape.fields.keys()] : [];
    expect(Object.keys(printed.properties)).toEqual(keys);
    expect(printed).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Service spec',
      required: ['serviceID', 'teamName'],
      additionalProperties: false,
      patternProperties: { '^x-': {} },
    });
    expect(printed.properties.contact).toMatchObject({ additionalProperties: false });
    expect(printed.properties.links.items).toMatchObject({ additionalProperties: false });
    expect(printed).not.toHaveProperty('$id');
  });

  it('lets channels and environments have any name', () => {
    const { contact, environments } = printed.properties;
    expect(contact.properties.slack.additionalProperties).toMatchObject({ type: 'string' });
    expect(environments.additionalProperties).toMatchObject({ type: 'object' });
  });

  it('says what every key of the file is for', () => {
    for (const property of Object.values<{ description?: string }>(printed.properties)) {
      expect(property.description).toMatch(/\.$|…$/);
    }
  });

  it('is committed as it is printed', () => {
    const committed = JSON.parse(readFileSync('schemas/spec.schema.json', 'utf8'));
    expect(committed.properties).toEqual(printed.properties);
  });
});
