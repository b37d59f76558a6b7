import { describe, expect, it } from 'vitest';
import { download } from '#download.ts';
import { putBoard, RUNNING } from '../support/judged-board.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';
import { publishSpecs } from '../support/publish.ts';

async function openApp(): Promise<MemoryApp> {
  const app = createMemoryApp();
  await publishSpecs(app, { a: 'teamName: pay', b: 'teamName: pay', c: 'teamName: draw' });
  await putBoard(
    app,
    { a: 'SATISFIED', b: 'OPEN', c: 'NOT_APPLICABLE' },
    {
      definition: { ...RUNNING, title: '=Budget, "now"', targetDate: '2026-11-20' },
      notes: { b: { assignee: 'bob' } },
    },
  );
  return app;
}

const get = (app: MemoryApp, query: string) =>
  download(app)(new Request(`http://dashboard.example/api/export/todos${query}`));

describe('a table of todos', () => {
  it('has a row for each, and no cell that runs as a formula', async () => {
    const app = await openApp();
    const response = await get(app, '?campaign=pdb&team=pay');
    expect(response.headers.get('content-disposition')).toContain('todos-pdb-pay.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(rows).toEqual([
      'service,team,campaign,title,state,since,due,overdue,priority,assignee,level,effort,reason,until',
      `a,pay,pdb,"'=Budget, ""now""",SATISFIED,${app.now},2026-11-20,,MEDIUM,,,,,`,
      `b,pay,pdb,"'=Budget, ""now""",OPEN,${app.now},2026-11-20,yes,MEDIUM,bob,,,,`,
    ]);
    await app.close();
  });

  it('can be of some states only', async () => {
    const app = await openApp();
    const text = await (await get(app, '?state=open&state=REGRESSED')).text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    await app.close();
  });

  it.each(['?state=LATE', '?campaign=a&campaign=b'])('is refused for %s', async (query) => {
    const app = await openApp();
    await expect(get(app, query)).rejects.toMatchObject({ status: 400 });
    await app.close();
  });

  it('is for viewers', async () => {
    const app = await openApp();
    app.viewer = undefined;
    await expect(get(app, '')).rejects.toMatchObject({ status: 401 });
    await app.close();
  });
});
