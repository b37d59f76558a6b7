import { describe, expect, it } from 'vitest';
import { queueAlert } from '#application/notices/queue-alert.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { aChange } from '../../../support/a-change.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';
import { aCampaign, createNoticeDesk, judgement } from '../../../support/notice-desk.ts';
import { ORGANISATION, publishSnapshot, publishSpecs } from '../../../support/publish.ts';

type Desk = ReturnType<typeof createNoticeDesk>;

/** The process dies at the effect of that number, before it or right behind it; whoever comes after lives. */
function dieAt(desk: Desk, number: number, when: 'before' | 'after'): () => void {
  const { app } = desk;
  const { store, tasks, messengers } = app;
  let count = 0;
  const mortal =
    <Asked extends readonly unknown[], Answer>(effect: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      count += 1;
      const dies = count === number;
      if (dies && when === 'before') throw new Error('died');
      const answer = await effect(...asked);
      if (dies) throw new Error('died');
      return answer;
    };
  const send = mortal(messengers.slack.send);
  Object.assign(app, {
    store: { ...store, transaction: mortal(store.transaction) },
    tasks: { enqueue: mortal(tasks.enqueue) },
    messengers: { slack: { send }, mail: { send } },
  });
  return () => Object.assign(app, { store, tasks, messengers });
}

const CONTACT = 'contact: { slack: { generalChannelId: C1, alertChannelId: A1 } }';
const SETTINGS = { 'organisation.yaml': `${ORGANISATION}\nnotices: { digest: daily }\n` };

async function begin(): Promise<Desk> {
  const desk = createNoticeDesk();
  await publishSpecs(desk.app, { api: CONTACT }, SETTINGS);
  const item = deployment({ desired: 1, ready: 1 }, { name: 'api', namespace: 'api' });
  await publishSnapshot(desk.app, 'prod', [item]);
  await desk.board([aCampaign('probes')], { api: { probes: judgement('OPEN') } });
  return desk;
}

/** A digest comes due and something breaks; the bus repeats what it was not told that it arrived. */
async function live(desk: Desk, survive: () => void): Promise<void> {
  const change = aChange('e1', 'api', {
    kind: 'health',
    at: '2026-11-23T08:59:00.000Z',
    subject: 'production Deployment/api',
    before: { health: 'HEALTHY' },
    after: { health: 'CRITICAL' },
  });
  const hear = () => queueAlert(desk.app, desk.heard(change));
  const steps = [hear, desk.sweep, hear, desk.sweep, desk.sweep, desk.sweep];
  for (const [minute, step] of steps.entries()) {
    desk.app.now = `2026-11-23T09:0${minute * 2}:00.000Z`.replace('010:', '10:');
    // What a death leaves behind is there for the next step.
    await step().catch(survive);
    await desk.work().catch(survive);
  }
}

const EFFECTS = Array.from({ length: 16 }, (_, index) => index + 1);

describe('Whenever the process dies', () => {
  it.each(EFFECTS.flatMap((number) => [[number, 'before'] as const, [number, 'after'] as const]))(
    'each notice is told, at most once more than it died: at effect %i, %s it',
    async (number, when) => {
      const desk = await begin();
      const survive = dieAt(desk, number, when);
      await live(desk, survive);
      survive();
      const log: readonly Notice[] = await desk.log();
      expect(log.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
        'alert SENT',
        'digest SENT',
      ]);
      const ids = desk.sent.map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
      expect(ids.length).toBeLessThanOrEqual(3);
      await desk.app.close();
    },
  );
});
