import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endBreaks } from '#application/breaks/end-breaks.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { plusSeconds } from '#domain/instant.ts';
import { createBreakDesk } from '../../../support/break-desk.ts';

const V1 = `package acme.pay.v1;
  service Payments { rpc Charge(Order) returns (Order); }
  service Reports { rpc List(Report) returns (Report); }
  message Order { int64 amount = 1; }
  message Report { string id = 1; }`;
const ORDER_BROKEN = V1.replace('int64 amount', 'string amount');
const BOTH_BROKEN = ORDER_BROKEN.replace('string id', 'int32 id');
const SPECS = {
  pay: 'grpc: { provides: [acme.pay.v1.Payments, acme.pay.v1.Reports] }',
  shop: 'grpc: { consumes: [acme.pay.v1.Payments] }',
  books: 'grpc: { consumes: [acme.pay.v1.Reports] }',
};
const DAY = 86_400;

let desk: ReturnType<typeof createBreakDesk>;
beforeEach(async () => {
  desk = createBreakDesk();
  await desk.specs(SPECS);
  await desk.runs({});
  await desk.protos(V1, 'c1');
  await desk.protos(BOTH_BROKEN, 'c2');
  await desk.deliver();
});
afterEach(() => desk.app.close());

const later = (days: number) => {
  desk.app.now = plusSeconds(desk.app.now, days * DAY);
};
const told = async () =>
  (await desk.changes())
    .filter(({ kind }) => kind.startsWith('campaign-'))
    .map(({ kind, revision }) => `${kind} ${revision}`);

describe('what a later revision restores', () => {
  it('closes the todos of those who used nothing else of it', async () => {
    expect(await desk.todos()).toEqual(['books OPEN', 'shop OPEN']);
    await desk.protos(ORDER_BROKEN, 'c3');
    await desk.deliver();
    expect(await desk.todos()).toEqual(['books SATISFIED', 'shop OPEN']);
    const [campaign] = await desk.campaigns();
    expect(campaign?.version).toBe(2);
    expect(campaign?.definition.body).toMatch(
      /`acme\.pay\.v1\.Report\.id`.*\*\*Restored since\.\*\*/,
    );
    expect(campaign?.definition.body).not.toMatch(/`acme\.pay\.v1\.Order\.amount`.*Restored/);
    expect(await told()).toContain('campaign-edited c3');
  });

  it('closes them all when all of it is as it was, and says so', async () => {
    await desk.protos(ORDER_BROKEN, 'c3');
    await desk.protos(V1, 'c4');
    await desk.deliver();
    expect(await desk.todos()).toEqual(
      expect.arrayContaining(['books SATISFIED', 'shop SATISFIED']),
    );
    const own = (await desk.campaigns()).find(
      ({ origin }) => 'revision' in origin && origin.revision === 'c2',
    );
    expect(own?.definition.satisfied).toBe('true');
    expect(own?.definition.body).toContain('there is nothing to do');
  });

  it('is a break for those alone who had followed the first one', async () => {
    await desk.runs({ shop: 'c2' });
    await desk.deliver();
    expect(await desk.todos()).toEqual(['books OPEN', 'shop SATISFIED']);
    await desk.protos(V1, 'c3');
    await desk.deliver();
    const third = (await desk.campaigns()).find(
      ({ origin }) => origin.kind === 'contract' && origin.revision === 'c3',
    );
    expect(third?.origin).toMatchObject({
      broke: { count: 2, consumers: [{ serviceId: 'shop' }] },
    });
    expect(await desk.todos()).toEqual(['books SATISFIED', 'shop SATISFIED', 'shop OPEN']);
  });

  it('changes nothing where something else changed, at the cost of one read', async () => {
    const before = await desk.campaigns();
    await desk.protos(`${BOTH_BROKEN} message Fresh {}`, 'c3');
    expect(await desk.campaigns()).toEqual(before);
  });

  it('is not taken for restored while it is broken in another way', async () => {
    await desk.protos(BOTH_BROKEN.replace('int32 id', 'bool id'), 'c3');
    await desk.deliver();
    const [first] = (await desk.campaigns()).filter(
      ({ origin }) => 'revision' in origin && origin.revision === 'c2',
    );
    expect(first?.version).toBe(1);
  });

  it('leaves what people did with the campaign', async () => {
    const [campaign] = await desk.campaigns();
    const id = campaign?.definition.id ?? '';
    const wish = { kind: 'extend', to: '2027-06-30', reason: 'holidays' } as const;
    await steerCampaign(desk.app, { id, wish, by: 'ann' });
    await desk.protos(ORDER_BROKEN, 'c3');
    const [after] = await desk.campaigns();
    expect(after?.course.extensions).toMatchObject([{ to: '2027-06-30' }]);
    expect(after?.origin).toMatchObject({ broke: { restored: [1] } });
  });
});

describe('the campaign of a break', () => {
  it('ends by itself when nobody depends on it any more, and is put away in time', async () => {
    expect(await endBreaks(desk.app)).toBe(0);
    await desk.specs({ ...SPECS, shop: '', books: '' });
    await desk.deliver();
    expect(await endBreaks(desk.app)).toBe(1);
    expect((await desk.campaigns())[0]?.course.ended).toMatchObject({ by: 'dashboard' });
    expect(await endBreaks(desk.app)).toBe(0);
    later(31);
    expect(await endBreaks(desk.app)).toBe(1);
    expect((await desk.campaigns())[0]?.course.archived).toBeDefined();
    expect(await endBreaks(desk.app)).toBe(0);
  });

  it('does not end while somebody was not judged yet, or still depends on it', async () => {
    await desk.specs({ ...SPECS, shop: '' });
    await desk.deliver();
    expect(await endBreaks(desk.app)).toBe(0);
    await desk.specs({ ...SPECS, shop: '', books: '' });
    expect(await endBreaks(desk.app)).toBe(0);
    await desk.deliver();
    expect(await endBreaks(desk.app)).toBe(1);
  });

  it('ends when whoever depended on it is there no more', async () => {
    await desk.specs({ pay: SPECS.pay });
    await desk.deliver();
    expect(await endBreaks(desk.app)).toBe(1);
  });
});
