import { safeParse } from 'valibot';
import { expect } from 'vitest';
import type { Change } from '#domain/change.ts';
import { changeOf, eventOf } from '#domain/event.ts';
import { eventSchemaOf } from '#domain/event-schema.ts';
import { parseEvent } from '#domain/heard-event.ts';

/** Each of these changes is told by an event that is as its schema says, and heard as it was told. */
export function expectEvents(changes: readonly Change[]): void {
  for (const change of changes) {
    const event = JSON.parse(JSON.stringify(eventOf(change)));
    const { issues } = safeParse(eventSchemaOf(event.type), event);
    expect(issues, JSON.stringify(event)).toBeUndefined();
    expect(changeOf(event)).toEqual(change);
    expect(parseEvent(event)?.change).toEqual(change);
  }
}
