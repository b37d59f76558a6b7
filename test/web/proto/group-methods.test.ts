import { describe, expect, it } from 'vitest';
import { groupMethods, resourceOf } from '#web/proto/group-methods.ts';

const grouped = (...names: readonly string[]) =>
  groupMethods(names.map((name) => ({ name }))).map(({ resource, methods }) => [
    resource,
    methods.map(({ name }) => name),
  ]);

describe('methods by resource', () => {
  it('reads the resource behind the verb, in the singular', () => {
    expect(
      ['ListPayments', 'BatchGetPolicies', 'CreateAddress', 'DeleteBoxes', 'GetStatus', 'Ping'].map(
        resourceOf,
      ),
    ).toEqual(['Payment', 'Policy', 'Address', 'Box', 'Status', '']);
  });

  it('groups many methods, in the order in which each resource comes first', () => {
    expect(
      grouped(
        'CreateInstance',
        'ListBackups',
        'GetInstance',
        'DeleteInstance',
        'GetBackup',
        'ListInstances',
        'Rotate',
        'CreateBackup',
      ),
    ).toEqual([
      ['Instance', ['CreateInstance', 'GetInstance', 'DeleteInstance', 'ListInstances']],
      ['Backup', ['ListBackups', 'GetBackup', 'CreateBackup']],
      [undefined, ['Rotate']],
    ]);
  });

  it('leaves a few methods, and those that share nothing, as they were written', () => {
    expect(grouped('GetA', 'ListAs', 'GetB', 'ListBs')).toEqual([
      [undefined, ['GetA', 'ListAs', 'GetB', 'ListBs']],
    ]);
    const strangers = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'GetA', 'ListAs', 'GetB'];
    expect(grouped(...strangers)).toEqual([[undefined, strangers]]);
  });
});
