import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { RuleCheck } from '#domain/facts/rule.ts';

/** Finds the misspelt word `servce`, wherever it stands; every other rule is good. */
function check(text: string): RuleCheck {
  const from = text.indexOf('servce');
  if (from < 0) {
    const rule = {
      text,
      roots: [],
      evaluate: () => ({ outcome: 'true' as const }),
      explain: () => [],
    };
    return { kind: 'good', rule };
  }
  const before = text.slice(0, from).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const message = 'There is no fact `servce`.';
  return { kind: 'bad', problems: [{ message, from, to: from + 6, ...place }] };
}

const read = (text: string, path = 'campaigns/pdb.yaml') => specReader.read(path, text, check);
const lines = (...text: readonly string[]) => text.join('\n');
const told = (text: string, path?: string) => {
  const { kind, problems } = read(text, path);
  return [
    kind,
    ...problems.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`),
  ];
};
const PDB = lines(
  'id: pdb',
  'title: Say what may be disrupted',
  'satisfied: service.tier != ""',
  '',
);

describe('reading campaigns', () => {
  it('takes every field, and fills in what is left open', () => {
    expect(read(PDB)).toEqual({
      kind: 'campaigns',
      problems: [],
      campaigns: [
        {
          id: 'pdb',
          title: 'Say what may be disrupted',
          links: [],
          priority: 'MEDIUM',
          scope: 'true',
          satisfied: 'service.tier != ""',
          standing: false,
        },
      ],
    });
    const all = {
      id: 'oncall',
      title: 'Somebody is on call',
      body: 'Why',
      fix: 'How',
      links: [{ title: 'Wiki', url: 'https://wiki.example/', kind: 'docs' }],
      ownerTeam: 'Platform',
      projectOwner: 'kim@acme.example',
      priority: 'HIGH',
      category: 'reliability',
      level: 'A',
      effort: 2,
      scope: 'service.tier == "A"',
      applicable: 'true',
      attested: { validDays: 180 },
      standing: false,
      launchAt: '2027-01-01',
      targetDate: '2027-03-31',
    };
    expect(read(JSON.stringify(all))).toEqual({
      kind: 'campaigns',
      problems: [],
      campaigns: [all],
    });
  });

  it('gives every campaign of a list what they have in common', () => {
    const text = lines(
      'defaults: {ownerTeam: Platform, priority: LOW, scope: service.tier == "A"}',
      'campaigns:',
      '  - {id: a, title: A, satisfied: "true"}',
      '  - {id: b, title: B, attested: {validDays: 90}, priority: HIGH}',
    );
    expect(read(text)).toMatchObject({
      campaigns: [
        { id: 'a', ownerTeam: 'Platform', priority: 'LOW', scope: 'service.tier == "A"' },
        { id: 'b', ownerTeam: 'Platform', priority: 'HIGH', attested: { validDays: 90 } },
      ],
    });
  });

  it('takes a moment in any zone for the same moment', () => {
    expect(read(`${PDB}launchAt: 2027-01-01T09:00:00+09:00\n`)).toMatchObject({
      campaigns: [{ launchAt: '2027-01-01T00:00:00.000Z' }],
    });
  });

  it.each([
    ['a misspelt key', `${PDB}piority: HIGH\n`, 'campaigns', 'warning unknown-key 4:1'],
    [
      'a word that is none of the choices',
      `${PDB}priority: high\n`,
      'refused',
      'error bad-value 4:11',
    ],
    ['no rule', 'id: pdb\ntitle: T\n', 'refused', 'error satisfied-or-attested 1:1'],
    [
      'a rule and a word of people',
      `${PDB}attested: {validDays: 3}\n`,
      'refused',
      'error satisfied-or-attested 4:1',
    ],
    [
      'a rule that YAML takes for a truth value',
      'id: a\ntitle: A\nsatisfied: true\n',
      'refused',
      'error wrong-type 3:12',
    ],
    [
      'an id with a blank',
      lines('id: my pdb', 'title: T', 'satisfied: "true"'),
      'refused',
      'error bad-value 1:5',
    ],
    ['an effort of 9', `${PDB}effort: 9\n`, 'refused', 'error bad-value 4:9'],
    ['an effort of 1.5', `${PDB}effort: 1.5\n`, 'refused', 'error bad-value 4:9'],
    ['a day that is none', `${PDB}targetDate: 2027-02-30\n`, 'refused', 'error bad-value 4:13'],
    [
      'another way to write a day',
      `${PDB}targetDate: 31.03.2027\n`,
      'refused',
      'error bad-value 4:13',
    ],
    [
      'an end before the begin',
      `${PDB}launchAt: 2027-04-01\ntargetDate: 2027-03-31\n`,
      'refused',
      'error target-before-launch 5:13',
    ],
    [
      'an end of what has none',
      `${PDB}standing: true\ntargetDate: 2027-03-31\n`,
      'refused',
      'error standing-with-target 5:13',
    ],
    [
      'a permanent check among campaigns that have an end',
      'defaults: {targetDate: 2027-03-31}\ncampaigns:\n- {id: a, title: A, satisfied: "true", standing: true}\n',
      'refused',
      'error standing-with-target 3:50',
    ],
    [
      'an end of many permanent checks',
      'defaults: {targetDate: 2027-03-31, standing: true}\ncampaigns:\n- {id: a, title: A, satisfied: "true"}\n',
      'refused',
      'error standing-with-target 3:3',
    ],
    ['no campaigns in a list', 'campaigns: []\n', 'refused', 'error bad-value 1:12'],
    [
      'one id twice',
      'campaigns:\n- {id: a, title: A, satisfied: "true"}\n- {id: a, title: B, satisfied: "true"}\n',
      'refused',
      'error duplicate-campaign 3:8',
    ],
  ])('tells the place of %s', (_, text, kind, problem) => {
    expect(told(text)).toEqual([kind, problem]);
  });

  it.each([
    ['plain', 'satisfied: servce.tier == "A"', '3:12'],
    ['plain over two lines', 'satisfied: service.tier == "A"\n  || servce.tier == "B"', '4:6'],
    ['in double quotes', 'satisfied: "service.tier == \\"A\\" || servce.tier"', '3:38'],
    ['in single quotes', "satisfied: 'service.tier == ''A'' || servce.tier'", '3:38'],
    ['literal', 'satisfied: |\n  service.tier == "A"\n    || servce.tier == "B"', '5:8'],
    ['literal with a comment behind the bar', 'satisfied: |- # why\n  servce', '4:3'],
    ['folded', 'satisfied: >-\n    service.tier == "A" ||\n    servce.tier == "B"', '5:5'],
    ['folded with an empty line', 'satisfied: >\n  service.tier == "A" ||\n\n  servce', '6:3'],
    ['among the defaults', 'satisfied: "true"\nscope: servce', '4:8'],
  ])('points at the character of a rule that is %s', (_, rule, place) => {
    expect(told(lines('id: pdb', 'title: T', rule, ''))).toEqual([
      'refused',
      `error bad-rule ${place}`,
    ]);
  });

  it('tells line and column of the rule in words where escapes hide the place', () => {
    const { problems } = read(lines('id: pdb', 'title: T', 'satisfied: "\\u0061 || servce"', ''));
    expect(problems).toMatchObject([
      { line: 3, column: 1, message: 'There is no fact `servce`. (Line 1, column 6 of the rule.)' },
    ]);
  });

  it('tells of a bad rule among what campaigns have in common once', () => {
    const text =
      'defaults: {scope: servce}\ncampaigns:\n- {id: a, title: A, satisfied: "1"}\n- {id: b, title: B, satisfied: "1"}\n';
    expect(told(text)).toEqual(['refused', 'error bad-rule 1:19']);
  });

  it('finds the examples of its documentation good, by the rules there are', () => {
    const engine = createRuleEngine();
    const text = readFileSync('docs/campaigns.md', 'utf8');
    const examples = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, yaml = '']) => yaml);
    expect(examples).toHaveLength(2);
    for (const yaml of examples) {
      const { kind, problems } = specReader.read('campaigns/a.yaml', yaml, engine.check);
      expect([kind, problems]).toEqual(['campaigns', []]);
    }
  });

  it('takes a file that says serviceID for a spec: there may be a service of that name', () => {
    const text = 'serviceID: campaigns\nteamName: Growth\n';
    expect(told(text, 'services/campaigns/spec.yaml')).toEqual(['spec']);
    expect(told(PDB, 'services/campaigns/pdb.yml')).toEqual(['campaigns']);
    expect(told(PDB, 'services/pdb.yaml')).toEqual(['refused', 'error stray-campaign 1:1']);
    expect(told('name: Acme\n', 'campaigns/organisation.yaml')).toEqual(['organisation']);
  });
});
