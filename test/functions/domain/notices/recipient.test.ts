import { describe, expect, it } from 'vitest';
import { noticesFor } from '#domain/notices/notice-settings.ts';
import { alertRecipient, digestRecipient } from '#domain/notices/recipient.ts';
import type { Spec } from '#domain/spec.ts';

const spec = (contact: Spec['contact']): Spec => ({
  serviceID: 'a',
  teamName: 'pay',
  ...(contact === undefined ? {} : { contact }),
});
const channel = (general: string, alert?: string) =>
  spec({
    slack: { generalChannelId: general, ...(alert === undefined ? {} : { alertChannelId: alert }) },
  });
const USUAL = noticesFor(undefined, 'pay');

describe('A team is told', () => {
  it('in the channel that most of its specs name, of several as frequent in the first', () => {
    const specs = [channel('C2'), channel('C1'), channel('C2'), spec(undefined)];
    expect(digestRecipient(specs, USUAL)).toEqual({ by: 'slack', to: 'C2' });
    expect(digestRecipient(specs.toReversed().slice(2), USUAL)).toEqual({ by: 'slack', to: 'C1' });
  });

  it('by mail where no spec names a channel, or where it wants that', () => {
    const mail = spec({ email: 'pay@acme.example' });
    expect(digestRecipient([mail], USUAL)).toEqual({ by: 'mail', to: 'pay@acme.example' });
    const wanted = noticesFor({ teams: [{ name: 'pay', by: 'mail' }] }, 'pay');
    expect(digestRecipient([channel('C1'), mail], wanted)?.by).toBe('mail');
    expect(digestRecipient([channel('C1')], wanted)).toEqual({ by: 'slack', to: 'C1' });
  });

  it('where the organisation says, before anything that specs say', () => {
    const settings = noticesFor({ by: 'slack', teams: [{ name: 'pay', channel: 'C9' }] }, 'pay');
    expect(digestRecipient([channel('C1')], settings)).toEqual({ by: 'slack', to: 'C9' });
  });

  it('nowhere when nobody says', () => {
    expect(digestRecipient([spec(undefined)], USUAL)).toBeUndefined();
  });

  it('of alerts in the channel of the service, then of the team, then where it hears its digest', () => {
    const [own, other, none] = [channel('C1', 'A1'), channel('C1', 'A2'), channel('C1')];
    expect(alertRecipient([own, other], USUAL, other)).toEqual({ by: 'slack', to: 'A2' });
    expect(alertRecipient([own, none], USUAL, none)).toEqual({ by: 'slack', to: 'A1' });
    expect(alertRecipient([none], USUAL, none)).toEqual({ by: 'slack', to: 'C1' });
    const mail = noticesFor({ teams: [{ name: 'pay', by: 'mail', email: 'a@b.example' }] }, 'pay');
    expect(alertRecipient([own], mail, own)).toEqual({ by: 'mail', to: 'a@b.example' });
  });
});

describe('What holds for a team', () => {
  it('is what is usual, unless the organisation says otherwise, unless the team does', () => {
    expect(noticesFor(undefined, 'pay')).toEqual({
      digest: 'Mon 09:00',
      timeZone: 'UTC',
      language: 'en',
    });
    const settings = {
      digest: 'daily',
      timeZone: 'Asia/Tokyo',
      teams: [{ name: 'pay', digest: 'off', language: 'ja' as const }],
    };
    expect(noticesFor(settings, 'pay')).toEqual({
      digest: 'off',
      timeZone: 'Asia/Tokyo',
      language: 'ja',
    });
    expect(noticesFor(settings, 'web').digest).toBe('daily');
  });
});
