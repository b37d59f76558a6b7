import { describe, expect, it } from 'vitest';
import { messageOf } from '#adapters/pubsub/message-of.ts';
import { eventOf } from '#domain/event.ts';
import { aChange } from '../../../support/a-change.ts';

const read = (data: Buffer): unknown => JSON.parse(data.toString());

describe('An event for a topic', () => {
  it('is its JSON, with attributes to filter by', () => {
    const event = eventOf(aChange('e1', 'pay-api', { after: { text: '日本' } }));
    const { data, attributes } = messageOf(event);
    expect(read(data)).toEqual(event);
    expect(attributes).toEqual({
      id: 'e1',
      type: 'service-updated',
      source: 'github.com/acme/terraform',
      serviceId: 'pay-api',
    });
  });

  it('of the organisation has no service among its attributes', () => {
    const { serviceId: _, ...change } = aChange('e1', 'x', { kind: 'organisation-updated' });
    expect(messageOf(eventOf(change)).attributes).not.toHaveProperty('serviceId');
  });

  it('is told without before and after when no topic would take it, so that it cannot block the others', () => {
    const text = '日'.repeat(4_000_000);
    const { data, attributes } = messageOf(eventOf(aChange('e1', 'pay-api', { after: { text } })));
    expect(data.byteLength).toBeLessThan(10_000);
    expect(read(data)).toEqual(eventOf(aChange('e1', 'pay-api')));
    expect(attributes.shortened).toBe('true');
  });
});
