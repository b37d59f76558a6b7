import { readdirSync, readFileSync } from 'node:fs';
import { parse, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, type Change } from '#domain/change.ts';
import { changeOf, eventOf, schemaPathOf } from '#domain/event.ts';
import { eventSchemaOf } from '#domain/event-schema.ts';
import { EVENT_TYPES, kindsOf } from '#domain/event-type.ts';
import { aChange } from '../../support/a-change.ts';

describe('What other apps hear', () => {
  it('has one type for each kind of change, and no type without a kind', () => {
    expect(EVENT_TYPES.flatMap(kindsOf).toSorted()).toEqual([...CHANGE_KINDS].toSorted());
    for (const type of EVENT_TYPES) expect(kindsOf(type).length).toBeGreaterThan(0);
  });

  it.each(CHANGE_KINDS)('tells of %s as its schema says, and keeps all of the change', (kind) => {
    const change: Change = aChange('e1', 'pay', {
      kind,
      before: { lists: [[1]] },
      after: {},
      breaking: { count: 1, findings: [{ rule: 'RPC_NO_DELETE', symbol: 'a.B', message: 'm' }] },
    });
    const event = eventOf(change);
    expect(parse(eventSchemaOf(event.type), event)).toEqual(event);
    expect(changeOf(event)).toEqual(change);
  });

  it('names its source so that it is a reference of a URI', () => {
    expect(eventOf(aChange('e1', 'pay', { source: 'Ann Lee' }))).toMatchObject({
      source: 'Ann%20Lee',
      data: { source: 'Ann Lee' },
    });
  });

  it('has a schema that refuses what is none of its events', () => {
    const event = eventOf(aChange('e1', 'pay'));
    const schema = eventSchemaOf('service.changed');
    expect(safeParse(schema, { ...event, type: 'todo.changed' }).success).toBe(false);
    expect(safeParse(schema, { ...event, time: 'today' }).success).toBe(false);
    expect(safeParse(schema, { ...event, data: { kind: 'service-updated' } }).success).toBe(false);
  });

  it('has its schemas printed, each under the address that events name, and no others', () => {
    expect(readdirSync('schemas/events').map((file) => `schemas/events/${file}`)).toEqual(
      EVENT_TYPES.map(schemaPathOf).toSorted(),
    );
    for (const type of EVENT_TYPES) {
      const printed = JSON.parse(readFileSync(schemaPathOf(type), 'utf8'));
      expect(printed.$id).toBe(`urn:microservice-dashboard:${schemaPathOf(type)}`);
      expect(printed.properties.data.properties.kind.examples).toEqual(kindsOf(type));
    }
  });
});
