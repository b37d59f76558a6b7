import { describe, expect, it } from 'vitest';
import { filterOutline, type OutlineService, outlineTypes } from '#web/api-reference/outline.ts';

const service = (fullName: string, ...methods: string[]): OutlineService => ({
  fullName,
  name: fullName.slice(fullName.lastIndexOf('.') + 1),
  package: '',
  deprecated: false,
  methods: methods.map((name) => ({
    name,
    fullName: `${fullName}.${name}`,
    deprecated: false,
    clientStreaming: false,
    serverStreaming: false,
    input: { fullName: `acme.v1.${name}Request` },
    output: { fullName: 'google.protobuf.Empty' },
  })),
});
const services = [
  service('acme.v1.Payments', 'Charge', 'Refund'),
  service('acme.v1.Reports', 'Daily'),
];
const names = (text: string) =>
  filterOutline(services, text).map(({ name, methods }) => [
    name,
    methods.map((method) => method.name),
  ]);

describe('the outline', () => {
  it('shows everything until something is looked for', () => {
    expect(names('  ')).toEqual([
      ['Payments', ['Charge', 'Refund']],
      ['Reports', ['Daily']],
    ]);
  });

  it('keeps the methods that match, whatever the case', () => {
    expect(names('refUND')).toEqual([['Payments', ['Refund']]]);
  });

  it('keeps all methods of a service that matches', () => {
    expect(names('reports')).toEqual([['Reports', ['Daily']]]);
  });

  it('wants every word', () => {
    expect(names('payments charge')).toEqual([['Payments', ['Charge']]]);
    expect(names('reports charge')).toEqual([]);
  });

  it('names each type once, by its short name', () => {
    expect(outlineTypes(services, '')).toEqual([
      'acme.v1.ChargeRequest',
      'acme.v1.DailyRequest',
      'google.protobuf.Empty',
      'acme.v1.RefundRequest',
    ]);
  });
});
