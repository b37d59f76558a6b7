import { describe, expect, it } from 'vitest';
import { forgetRevisions } from '#application/forget-revisions.ts';
import { askData } from '../../support/ask.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';

const file = (body: string) => ({ 'a.proto': `syntax = "proto3"; package a; ${body}` });
const FACTS = '{ source revision previous publishedAt change isKept isPreviousKept }';

const removed = async (desk: ReturnType<typeof createDescriptorDesk>, fullName: string) =>
  (
    await askData(
      desk.app,
      `query ($fullName: String!) { removedProto(fullName: $fullName) ${FACTS} }`,
      { fullName },
    )
  ).removedProto;

describe('what became of an API that no contract holds', () => {
  it('is told by the revision that removed it, service or type', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(
      file('service S { rpc Get(Q) returns (Q); } message Q {} enum E { NO = 0; }'),
    );
    await desk.publish(file('message Q {} enum E { NO = 0; }'));
    await desk.publish(file('message Q {}'));
    expect(await removed(desk, 'a.S')).toMatchObject({
      revision: 'r2',
      previous: 'r1',
      change: 'REMOVED',
      isKept: true,
      isPreviousKept: true,
    });
    expect(await removed(desk, 'a.E')).toMatchObject({ revision: 'r3', previous: 'r2' });
  });

  it('is nothing for what is in force, came back, or never was', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(file('message Q {} message Old {}'));
    await desk.publish(file('message Q {}'));
    expect(await removed(desk, 'a.Old')).toMatchObject({ revision: 'r2' });
    await desk.publish(file('message Q {} message Old {}'));
    expect(await removed(desk, 'a.Old')).toBeNull();
    expect(await removed(desk, 'a.Q')).toBeNull();
    expect(await removed(desk, 'a.Never')).toBeNull();
  });

  it('is its last removal where it was removed twice', async () => {
    const desk = createDescriptorDesk();
    for (const body of ['message Old {}', '', 'message Old {}', ''])
      await desk.publish(file(`message Q {} ${body}`));
    expect(await removed(desk, 'a.Old')).toMatchObject({ revision: 'r4', previous: 'r3' });
  });

  it('says when the revision before can be read no more', async () => {
    const desk = createDescriptorDesk();
    await desk.publish(file('message Q {} message Old {}'));
    await desk.publish(file('message Q {}'));
    for (const note of ['1', '2', '3', '4'])
      await desk.publish(file(`message Q { string a${note} = 1; }`));
    await forgetRevisions({ ...desk.app, revisionsKept: { kind: 'count', count: 2 } } as const);
    expect(await removed(desk, 'a.Old')).toMatchObject({ revision: 'r2', isPreviousKept: false });
  });

  it('is found on the pages of what is long ago', async () => {
    const desk = createDescriptorDesk();
    const many = (note: string) =>
      Array.from({ length: 500 }, (_, at) => `message M${at} { int32 at = 1${note}; }`).join('\n');
    await desk.publish(file(`${many('0')} message Old {}`));
    for (let round = 1; round < 8; round += 1) await desk.publish(file(many(`${round}`)));
    expect(Object.keys((await desk.stored()).contractPages ?? {}).length).toBeGreaterThan(0);
    expect(await removed(desk, 'a.Old')).toMatchObject({ revision: 'r2', previous: 'r1' });
  });
});
