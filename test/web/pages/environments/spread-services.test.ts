import { expect, it } from 'vitest';
import { spreadServices } from '#web/pages/environments/spread-services.ts';

const side = (environment: string, cluster: string) => ({
  environment: { name: environment },
  cluster: { name: cluster },
});

it('finds the services of which an environment is in several clusters, and no others', () => {
  const spread = spreadServices([
    {
      service: { serviceId: 'pay-api' },
      base: side('staging', 'gke-dev'),
      target: side('production', 'gke-tokyo'),
    },
    {
      service: { serviceId: 'pay-api' },
      base: side('staging', 'gke-dev'),
      target: side('production', 'gke-osaka'),
    },
    { service: { serviceId: 'points' }, base: null, target: side('production', 'gke-tokyo') },
    { service: { serviceId: 'points' }, base: side('staging', 'gke-dev'), target: null },
  ]);
  expect([...spread]).toEqual(['pay-api']);
});
