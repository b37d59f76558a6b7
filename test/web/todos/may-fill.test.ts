import { describe, expect, it } from 'vitest';
import { mayFill, whyNotShown } from '#web/todos/may-fill.ts';

const OPEN = {
  state: 'OPEN',
  attestedForDays: null,
  attestation: null,
  notApplicable: null,
  waiverRequest: null,
  mayApprove: true,
} as const;

it('says why e does nothing where nobody has to show that it is done', () => {
  const todo = { ...OPEN, origin: 'CAMPAIGN' } as const;
  expect(whyNotShown(todo)).toBe('notShownCAMPAIGN');
  expect(whyNotShown({ ...todo, origin: 'HAND' })).toBe('notShownHAND');
  expect(whyNotShown({ ...todo, attestedForDays: 90 })).toBe(undefined);
});

describe('What can be said of a todo', () => {
  it('is that it is waived or does not apply only while it waits for somebody', () => {
    expect(mayFill(OPEN, 'waive')).toBe(true);
    expect(mayFill({ ...OPEN, state: 'SATISFIED' }, 'waive')).toBe(false);
    expect(mayFill({ ...OPEN, state: 'SATISFIED' }, 'notApplicable')).toBe(false);
    expect(mayFill({ ...OPEN, state: 'SATISFIED' }, 'comment')).toBe(true);
  });

  it('is that it is done only where a person shows that, and does not any more', () => {
    const shown = { evidence: 'run', url: null, by: 'Ann', until: '2027-01-01T00:00:00.000Z' };
    const asked = { ...OPEN, attestedForDays: 90 };
    expect(mayFill(OPEN, 'attest')).toBe(false);
    expect(mayFill(asked, 'attest')).toBe(true);
    expect(mayFill({ ...asked, attestation: { ...shown, inForce: true } }, 'attest')).toBe(false);
    expect(mayFill({ ...asked, attestation: { ...shown, inForce: false } }, 'attest')).toBe(true);
  });
});
