import { afterEach, expect, it } from 'vitest';
import { searchCatalogue } from '#application/search-catalogue.ts';
import { createMemoryApp } from '../../support/memory-app.ts';
import { publishFiles } from '../../support/publish.ts';

const app = createMemoryApp();
afterEach(() => app.close());

it('finds campaigns by title, id and team, until they are archived', async () => {
  await publishFiles(app, {
    'a.yaml': 'serviceID: a\nteamName: Payments\n',
    'campaigns/runbook.yaml':
      'id: runbook-named\ntitle: Say where the runbook is\nownerTeam: Platform\nsatisfied: has(spec.tier)\nlaunchAt: 2026-11-01\n',
  });
  const board = await app.readBoard();
  const hit = {
    kind: 'CAMPAIGN',
    title: 'Say where the runbook is',
    detail: 'runbook-named',
    path: '/campaigns/runbook-named',
  };
  expect(searchCatalogue(board, 'runbook', 5)).toEqual([hit]);
  expect(searchCatalogue(board, 'named', 5)).toEqual([hit]);
  expect(searchCatalogue(board, 'platform', 5)).toEqual([{ ...hit, detail: 'team Platform' }]);

  const archived = new Map(
    [...board.campaigns].map(([id, campaign]) => [
      id,
      { ...campaign, course: { ...campaign.course, archived: { by: 'Ann', at: app.now } } },
    ]),
  );
  expect(searchCatalogue({ ...board, campaigns: archived }, 'runbook', 5)).toEqual([]);
});
