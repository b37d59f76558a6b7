import { describe, expect, it } from 'vitest';
import { messageOf } from '#adapters/pubsub/message-of.ts';
import { eventOf, eventsOf } from '#domain/event.ts';
import { aChange } from '../../../support/a-change.ts';

const read = (data: Buffer): unknown => JSON.parse(data.toString());

describe('An event for a topic', () => {
  it('is its JSON, with attributes to filter by', () => {
    const event = eventOf(aChange('e1', 'pay-api', { after: { text: '日本' } }));
    const { data, attributes } = messageOf(event);
    expect(read(data)).toEqual(event);
    expect(attributes).toEqual({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'ce-specversion': '1.0',
      'ce-id': 'e1',
      'ce-type': 'service.changed',
      'ce-source': 'github.com/acme/terraform',
      'ce-subject': 'pay-api',
      'ce-time': '2026-11-22T09:00:00.000Z',
      'ce-dataschema': 'urn:microservice-dashboard:schemas/events/service.changed.v1.json',
      id: 'e1',
      type: 'service-updated',
      kind: 'service-updated',
      source: 'github.com/acme/terraform',
      serviceId: 'pay-api',
    });
  });

  it('has its batch among them, where it has one', () => {
    const [event] = eventsOf([aChange('e1', 'pay-api')], 'b~1~7');
    if (event === undefined) throw new Error('There is one.');
    expect(messageOf(event).attributes).toMatchObject({ 'ce-batch': 'b~1~7' });
  });

  it.each([
    [1_024, 'a'.repeat(1_024)],
    [1_024, 'é'.repeat(512)],
    [0, 'a'.repeat(1_025)],
    [0, '日'.repeat(342)],
    [1_024, '😀'.repeat(256)],
    [0, '😀'.repeat(257)],
  ])('has %i bytes of its subject among them: no topic takes more', (bytes, subject) => {
    const { attributes } = messageOf(eventOf(aChange('e1', 'pay-api', { subject })));
    expect(Buffer.byteLength(attributes['ce-subject'] ?? '')).toBe(bytes);
  });

  it('tells by an attribute how much it breaks', () => {
    const breaking = { count: 2, findings: [] };
    const { attributes } = messageOf(eventOf(aChange('e1', 'pay-api', { breaking })));
    expect(attributes.breaking).toBe('2');
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
