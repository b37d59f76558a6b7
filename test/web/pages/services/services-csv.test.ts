import { expect, it } from 'vitest';
import { servicesCsv } from '#web/pages/services/services-csv.ts';

it('the exported list has one column for each environment, with the worst where a service runs twice', () => {
  const place = (name: string, health: 'HEALTHY' | 'CRITICAL') => ({
    environment: { name },
    health,
    reason: null,
    version: null,
    stale: false,
    asOf: '2026-11-22T12:00:00.000Z',
  });
  const csv = servicesCsv(
    [
      {
        id: '1',
        serviceId: 'pay-api',
        description: 'Takes payments, quickly',
        corporation: null,
        team: { name: 'Payments' },
        tier: 'A',
        lifecycle: 'PRODUCTION',
        language: 'Go',
        tags: ['pci', 'edge'],
        rpcServiceCount: 2,
        health: 'CRITICAL',
        environments: [place('production', 'HEALTHY'), place('production', 'CRITICAL')],
        lastChange: null,
      },
    ],
    ['development', 'production'],
  );
  expect(csv).toBe(
    [
      '\uFEFFserviceID,description,team,corporation,tier,lifecycle,language,tags,rpcServices,health development,health production,lastChange',
      'pay-api,"Takes payments, quickly",Payments,,A,PRODUCTION,Go,pci edge,2,,CRITICAL,',
      '',
    ].join('\r\n'),
  );
});
