import { expect, it } from 'vitest';
import { differencesCsv } from '#web/pages/environments/differences-csv.ts';

const row: Parameters<typeof differencesCsv>[0][number] = {
  key: '1',
  service: { serviceId: 'pay', team: { name: 'core' } },
  kind: 'Deployment',
  name: 'pay',
  drift: 'ONLY_BASE',
  since: null,
  sinceAtLatest: false,
  rollouts: null,
  settings: ['RESOURCES'],
  containers: [
    {
      name: 'api',
      drift: 'SAME',
      by: 'TAG',
      baseImage: 'r/pay:v1',
      targetImage: 'r/pay:v1',
      baseDigest: null,
      targetDigest: null,
      resources: [{ bound: 'LIMIT', resource: 'memory', base: '512Mi', target: null }],
    },
  ],
  contract: {
    drift: 'AHEAD',
    base: 'c3',
    target: 'a1',
    revisions: 0,
    source: null,
    from: null,
    to: null,
  },
  base: null,
  target: null,
};

it('a difference is a line of a spreadsheet, with amounts and protos in cells of their own', () => {
  const [head, line] = differencesCsv([row]).trim().split('\r\n');
  expect(line).toBe(
    'pay,core,Deployment/pay,ONLY_BASE,,,,,,,,,,,,,RESOURCES,api memory limit: 512Mi → –,c3,a1,AHEAD,0',
  );
  expect(line?.split(',').length).toBe(head?.split(',').length);
});
