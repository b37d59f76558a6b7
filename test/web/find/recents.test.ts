import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecents, rememberRecent } from '#web/find/recents.ts';

const hit = (title: string) => ({
  kind: 'SERVICE' as const,
  title,
  detail: null,
  path: `/services/${title}`,
});

describe('recents', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are the newest eight, each once', () => {
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c']) {
      rememberRecent(hit(title));
    }
    expect(readRecents().map(({ title }) => title)).toEqual([
      'c',
      'i',
      'h',
      'g',
      'f',
      'e',
      'd',
      'b',
    ]);
  });

  it.each(['{', '7', '[1]', '[{"kind":"SERVICE","title":"x","path":"//evil.example"}]'])(
    'forget what storage should not hold: %s',
    (text) => {
      localStorage.setItem('recents', text);
      expect(readRecents()).toEqual([]);
    },
  );
});
