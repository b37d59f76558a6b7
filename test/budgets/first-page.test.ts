import { expect, it } from 'vitest';
import { ServicesDocument } from '#web/gql/graphql.ts';
import { post } from '../support/ask.ts';
import { createMemoryApp } from '../support/memory-app.ts';
import { publishContract, publishFiles, publishSnapshot } from '../support/publish.ts';
import { descriptorSet } from './descriptor-set.ts';
import { CLUSTERS, makeOrganisation } from './organisation.ts';

it('answers the first 50 services of the list, as the page asks for them, in less than 60 KB', async () => {
  const app = createMemoryApp();
  const { specs, objects } = makeOrganisation(200);
  await publishFiles(app, specs());
  await publishContract(app, descriptorSet(200));
  for (const cluster of CLUSTERS) await publishSnapshot(app, cluster, objects(cluster));
  const variables = { spoken: 'EN', first: 50, filter: {}, orderBy: 'HEALTH' };
  const query = String(ServicesDocument);
  const answer = await (await post(app, JSON.stringify({ query, variables }))).text();
  await app.close();
  const { nodes } = JSON.parse(answer).data.services;
  expect(nodes).toHaveLength(50);
  expect(nodes[0]).toMatchObject({ health: 'CRITICAL', environments: { length: 2 } });
  expect(new TextEncoder().encode(answer).length).toBeLessThan(60_000);
});
