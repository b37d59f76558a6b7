import { describe, expect, it } from 'vitest';
import { currentEvent, eventOf, eventsOf } from '#domain/event.ts';
import { parseEvent } from '#domain/heard-event.ts';
import { aChange } from '../../support/a-change.ts';

const change = aChange('e1', 'pay', {
  before: { tier: 'B' },
  after: { tier: 'A' },
  breaking: { count: 1, findings: [] },
});
const { id, kind, at, source, subject, serviceId } = change;
/** As events were sent before they were CloudEvents. */
const older = { id, type: kind, at, source, subject, serviceId, breaking: 1, change };

describe('An event of ours', () => {
  it('is understood as it is sent, with the change it tells of', () => {
    expect(parseEvent(JSON.parse(JSON.stringify(eventOf(change))))).toEqual({
      ...{ id, type: kind, at, source, subject, serviceId },
      change,
    });
  });

  it('is understood the same when an older release sent it, and is sent again as it would be today', () => {
    expect(parseEvent(older)).toEqual(parseEvent(eventOf(change)));
    expect(currentEvent(older)).toEqual(eventOf(change));
    expect(currentEvent(eventOf(change))).toEqual(eventOf(change));
  });

  it('says with what others it became visible', () => {
    const [event] = eventsOf([change], 'b~1~7');
    expect(parseEvent(event)?.batch).toBe('b~1~7');
    expect(parseEvent(eventsOf([change], undefined)[0])).toEqual(parseEvent(eventOf(change)));
  });

  it('of a kind that this release does not know is understood, too', () => {
    const event = eventOf(change);
    const newer = { ...event, type: 'moon.changed', data: { ...event.data, kind: 'moon-rose' } };
    expect(parseEvent(newer)).toMatchObject({ type: 'moon-rose', change: { kind: 'moon-rose' } });
  });

  it('of the organisation has no service', () => {
    const { serviceId: _, ...unowned } = change;
    expect(parseEvent(eventOf(unowned))?.serviceId).toBeUndefined();
  });

  it.each([
    null,
    [],
    {},
    { ...eventOf(change), specversion: '0.3' },
    { ...eventOf(change), data: { kind } },
    { ...eventOf(change), id: '' },
  ])('is not %j', (body) => {
    expect(parseEvent(body)).toBeUndefined();
  });
});
