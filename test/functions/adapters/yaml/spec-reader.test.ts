import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';

const { check } = createRuleEngine();
const readFile = (path: string, content: string) => specReader.read(path, content, check);
const lines = (...text: readonly string[]) => text.join('\n');
const told = (text: string, path = 'services/pay/spec.yaml') => {
  const { kind, problems } = readFile(path, text);
  return [
    kind,
    ...problems.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`),
  ];
};
const only = (text: string) => readFile('spec.yaml', text).problems[0];

describe('reading a spec file', () => {
  it('takes every key of the format', () => {
    const read = readFile(
      'spec.yaml',
      lines(
        'serviceID: pay-api',
        'teamName: Payments',
        'description: Takes money.',
        'corporation: Acme Pay',
        'contact:',
        '  slack: {generalChannelId: C1, alertChannelId: C2, incidents: C3}',
        '  email: pay@acme.example',
        '  oncall: https://oncall.example/pay',
        'tier: A',
        'slo: "99.9 %"',
        'lifecycle: production',
        'language: Go',
        'repository: https://github.com/acme/pay',
        'links: [{title: Runbook, url: "https://w.example/{serviceID}?e={environment}", kind: runbook}]',
        'tags: [card]',
        'previousServiceID: payment',
        'grpc: {provides: [acme.pay.v1.Pay], consumes: [acme.user.v1.Users]}',
        'dependsOn: [user-api]',
        'messaging:',
        '  publishes: [{topic: paid, message: acme.pay.v1.Paid}]',
        '  subscribes: [{topic: ordered}]',
        'resources: [{kind: spanner, name: pay, environment: production}]',
        'environments:',
        '  production: {cluster: gke-prod, namespace: pay, selector: {app: pay}}',
      ),
    );
    expect(read).toMatchObject({ kind: 'spec', problems: [] });
    expect(read.kind === 'spec' && Object.keys(read.spec)).toHaveLength(18);
  });

  it('keeps x-… at every depth as it is and does not warn of it', () => {
    const text = lines(
      'serviceID: pay',
      'teamName: Payments',
      'x-cost: {center: [[1, 2.50]], note: null}',
      'contact: {x-pager: yes, email: a@b.example}',
      'links: [{title: T, url: https://t.example, x-order: 3}]',
    );
    expect(readFile('spec.yaml', text)).toEqual({
      kind: 'spec',
      problems: [],
      spec: {
        serviceID: 'pay',
        teamName: 'Payments',
        'x-cost': { center: [[1, 2.5]], note: null },
        contact: { 'x-pager': 'yes', email: 'a@b.example' },
        links: [{ title: 'T', url: 'https://t.example', 'x-order': 3 }],
      },
    });
  });

  it('warns of an unknown key on its line and says what was probably meant', () => {
    const text = lines(
      'serviceID: pay',
      'teamName: Payments',
      'lifecylce: production',
      'contact:',
      '  slack: {generalChannelId: C}',
      '  e-mail: a@b.example',
      'colour: red',
    );
    const { kind, problems } = readFile('spec.yaml', text);
    expect(kind).toBe('spec');
    expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 1, '`lifecylce` is not a known key: did you mean `lifecycle`?'],
      [6, 3, '`contact.e-mail` is not a known key: did you mean `email`?'],
      [7, 1, '`colour` is not a known key.'],
    ]);
  });

  it('names a missing key at the mapping that lacks it, and the key that was meant to be it', () => {
    expect(told('teamName: Payments\n')).toEqual(['refused', 'error missing-key 1:1']);
    expect(only('teamName: Payments')).toMatchObject({
      message: '`serviceID` is missing.',
      cure: 'Add `serviceID: …`: The id of the service, unique in the organisation.',
    });
    const misspelt = readFile('spec.yaml', 'serviceId: pay\nteamName: Payments\n').problems;
    expect(misspelt.map(({ code, cure }) => [code, cure])).toContainEqual([
      'missing-key',
      'Rename `serviceId` to `serviceID`.',
    ]);
    const link = lines('serviceID: pay', 'teamName: P', 'links:', '  - title: T');
    expect(told(link)).toEqual(['refused', 'error missing-key 4:5']);
  });

  it('asks for quotes where a number or truth value stands in the place of text, as it was written', () => {
    expect(only('serviceID: pay\nteamName: P\nslo: 1.10\n')).toMatchObject({
      code: 'wrong-type',
      line: 3,
      column: 6,
      message: '`slo` must be text, but is the number 1.10.',
      cure: 'Put it in quotes: `slo: "1.10"`.',
    });
    expect(only('serviceID: pay\nteamName: P\ntags:\n  - 010\n')).toMatchObject({
      line: 4,
      cure: 'Put it in quotes: `- "010"`.',
    });
    expect(only('serviceID: pay\nteamName: true\n')).toMatchObject({
      message: '`teamName` must be text, but is the truth value true.',
    });
  });

  it.each([
    ['a list where a mapping is wanted', 'contact: [a]', 'error wrong-type 3:10'],
    ['a mapping where a list is wanted', 'tags: {a: b}', 'error wrong-type 3:7'],
    ['text where a mapping is wanted', 'grpc: acme', 'error wrong-type 3:7'],
    ['an id that is no DNS label', 'dependsOn: [ok, Not_OK]', 'error bad-value 3:17'],
    ['a name that is no proto name', 'grpc: {provides: [a..b]}', 'error bad-value 3:19'],
    ['an unknown choice', 'tier: critical', 'error bad-value 3:7'],
    ['an address that is none', 'repository: github.com/a', 'error bad-value 3:13'],
    ['a script for an address', 'repository: "javascript:alert(1)"', 'error bad-value 3:13'],
    ['an email that is none', 'contact: {email: nobody}', 'error bad-value 3:18'],
    ['a text that is too long', `slo: ${'9'.repeat(201)}x`, 'error too-long 3:6'],
    ['a list that is too long', `tags: [${'a, '.repeat(501)}]`, 'error too-long 3:7'],
    ['a blank word', 'corporation: "  "', 'error bad-value 3:14'],
    ['an empty list entry', 'tags:\n  -\n', 'error wrong-type 4:3'],
    [
      'an empty required key',
      'links: [{title: , url: https://a.example}]',
      'error wrong-type 3:10',
    ],
  ])('refuses %s', (_, line, problem) => {
    expect(told(lines('serviceID: pay', 'teamName: P', line))).toEqual(['refused', problem]);
  });

  it('says what to choose, and what was probably meant', () => {
    expect(only('serviceID: pay\nteamName: P\nlifecycle: Production\n')).toMatchObject({
      message:
        '`lifecycle` must be one of experimental, production, deprecated, but is the text "Production".',
      cure: 'Did you mean `production`?',
    });
  });

  it('takes an empty optional key for absent, with a warning', () => {
    const read = readFile('spec.yaml', 'serviceID: pay\nteamName: P\ndescription:\n');
    expect(read).toEqual({
      kind: 'spec',
      spec: { serviceID: 'pay', teamName: 'P' },
      problems: [expect.objectContaining({ severity: 'warning', code: 'empty-value', line: 3 })],
    });
  });

  it('knows whose file it refuses when the id can be read', () => {
    const read = readFile('spec.yaml', 'serviceID: pay\n');
    expect(read).toMatchObject({
      kind: 'refused',
      serviceId: 'pay',
      problems: [{ serviceId: 'pay' }],
    });
    expect(readFile('spec.yaml', 'serviceID: Not OK\n')).not.toHaveProperty('serviceId');
  });

  it('tells all faults of a file in the order of their lines, at most 50', () => {
    const many = Array.from({ length: 80 }, (_, i) => `k${i}: 1`);
    const { problems } = readFile('spec.yaml', lines(...many));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', severity: 'error' });
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).sort((a, b) => Number(a) - Number(b)),
    );
  });
});

describe('reading organisation.yaml', () => {
  it('is what a file of that name describes, in any folder', () => {
    const text = lines(
      'name: Acme',
      'environments: [{name: development}, {name: production, protected: true}]',
      'clusters:',
      '  - name: gke-prod',
      '    environments: [production]',
      '    gke: projects/acme/locations/asia-northeast1/clusters/prod',
      '    mapping: [{namespace: "{serviceID}-prod"}]',
      'contracts: {owners: [{package: "acme.{name}.v*", service: "acme-{name}"}]}',
      'sources: [{name: github.com/acme/terraform, expectEvery: 24h}]',
    );
    for (const path of ['organisation.yaml', 'infra/organisation.yml']) {
      expect(readFile(path, text)).toMatchObject({
        kind: 'organisation',
        organisation: { name: 'Acme' },
        problems: [],
      });
    }
    expect(readFile('my-organisation.yaml', text).kind).toBe('refused');
  });

  it('contradicts itself when a name occurs twice, and warns of what nobody declared', () => {
    const text = lines(
      'name: Acme',
      'environments: [{name: production}]',
      'clusters:',
      '  - {name: prod, environments: [production], pushed: true}',
      '  - {name: prod, environments: [prodution]}',
    );
    expect(told(text, 'organisation.yaml')).toEqual([
      'refused',
      'warning cluster-reach 5:5',
      'error duplicate-name 5:12',
      'warning unknown-environment 5:33',
    ]);
  });
});
