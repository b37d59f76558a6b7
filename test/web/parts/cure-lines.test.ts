import { describe, expect, it } from 'vitest';
import { cureLines } from '#web/parts/cure-lines.ts';
import { purposeOf } from '#web/parts/slack-channel.tsx';

describe('a cure', () => {
  it('tells what to do from what to type', () => {
    expect(cureLines('Raise the limit:\n\n$ kubectl -n pay patch hpa pay\nThen wait.')).toEqual([
      { kind: 'sentence', text: 'Raise the limit:' },
      { kind: 'command', text: 'kubectl -n pay patch hpa pay' },
      { kind: 'sentence', text: 'Then wait.' },
    ]);
  });
});

describe('a channel whose name is not known', () => {
  it('is called by what it is for', () => {
    expect(purposeOf('generalChannelId')).toBe('general');
    expect(purposeOf('releases')).toBe('releases');
  });
});
