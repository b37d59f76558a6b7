import { expect, test } from 'vitest';
import { foundValue } from '#domain/japanese/found-value.ts';

test('of a value only what the product says of it is put into Japanese', () => {
  const said = (value: string) => foundValue(value).ja;
  expect(said('absent')).toBe('なし');
  expect(said('"absent"')).toBe('"absent"');
  expect(said('{kind: "Deployment", hpa: absent, note: ": absent,"}')).toBe(
    '{kind: "Deployment", hpa: なし, note: ": absent,"}',
  );
  expect(said('[absent, "x"]')).toBe('[なし, "x"]');
  expect(said('{ready: cannot be told: cluster gke never sent anything, name: "pay"}')).toBe(
    '{ready: 判定不能: クラスター gke からは一度も情報が届いていません, name: "pay"}',
  );
  expect(said('3, 1 of them not so')).toBe('3（うち不適合 1）');
  expect(said('2, all matching')).toBe('2（すべて該当）');
  expect(said('3, 1 of them matching, 2 cannot be told')).toBe('3（うち該当 1、判定不能 2）');
  expect(said('2 cannot be told')).toBe('判定不能 2');
});
