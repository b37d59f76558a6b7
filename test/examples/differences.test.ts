import { describe, expect, it } from 'vitest';
import { askData } from '../support/ask.ts';
import { createExampleDesk } from './support/example-desk.ts';

const ASK = `{ environmentDifferences(first: 200) { nodes {
  service { serviceId } name drift since rollouts settings
  containers { by resources { resource base target } }
  contract { drift revisions from to }
} } }`;

interface Told {
  readonly service: { readonly serviceId: string };
  readonly name: string;
  readonly drift: string;
  readonly contract: { readonly drift: string; readonly revisions: number | null } | null;
}

describe('what waits for production in the example', () => {
  it('shows every way in which two environments may stand to each other', async () => {
    const desk = createExampleDesk();
    await desk.publish();
    const nodes: readonly Told[] = (await askData(desk.app, ASK)).environmentDifferences.nodes;
    const of = (name: string) => nodes.find((one) => one.name === name);
    expect(new Set(nodes.map(({ drift }) => drift))).toEqual(
      new Set(['AHEAD', 'BEHIND', 'UNRELATED', 'ONLY_BASE', 'ONLY_TARGET', 'SAME']),
    );
    // Commits have no order; a mend went to production first; the gateway waits, and is told by its versions.
    expect(of('pay-authority')).toMatchObject({
      drift: 'UNRELATED',
      containers: [{ by: 'DIGEST' }],
    });
    expect(of('pay-ledger')).toMatchObject({ drift: 'BEHIND', rollouts: 1 });
    expect(of('pay-gateway')).toMatchObject({ drift: 'AHEAD', containers: [{ by: 'TAG' }] });
    expect(of('pay-payment')).toMatchObject({
      settings: ['AUTOSCALER', 'RESOURCES'],
      containers: [
        {
          resources: [
            { resource: 'memory', base: '512Mi', target: '1Gi' },
            { resource: 'memory', base: '512Mi', target: '1Gi' },
          ],
        },
      ],
    });
    const older = nodes.filter(({ contract }) => contract?.drift === 'AHEAD');
    expect(older.length).toBeGreaterThan(3);
    expect(older.every(({ contract }) => contract?.revisions === 1)).toBe(true);
  });
});
