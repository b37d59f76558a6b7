import { describe, expect, it } from 'vitest';
import { compareImages, type RunningImage } from '#domain/environments/compare-images.ts';
import type { Rollout } from '#domain/rollout.ts';

/** Each day of November that something was rolled out, newest first: `['v3@21', 'v2@20']`. */
const rollouts = (...days: readonly string[]): readonly Rollout[] =>
  days.map((text) => {
    const [tag, day] = text.split('@');
    return { images: [`r.example/pay:${tag}`], startedAt: at(day ?? ''), outcome: 'done' };
  });
const at = (day: string) => `2026-11-${day}T09:00:00.000Z`;
const running = (tag: string, more: Partial<RunningImage> = {}): RunningImage => ({
  image: `r.example/pay:${tag}`,
  rollouts: [],
  ...more,
});

describe('The same image', () => {
  it('is known by its digest, whatever registry and tag say', () => {
    const base = { image: 'dev.example/pay:main', digest: 'sha256:aa', rollouts: [] };
    const target = { image: 'prod.example/pay:v7', digest: 'sha256:aa', rollouts: [] };
    expect(compareImages(base, target)).toEqual({ drift: 'SAME', by: 'digest' });
  });

  it('is known by its tag where a digest is missing, from whatever registry', () => {
    const target = { image: 'other.example/x/pay:v7', digest: 'sha256:aa', rollouts: [] };
    expect(compareImages(running('v7'), target)).toEqual({ drift: 'SAME', by: 'tag' });
  });

  it('is not known by a tag that moves', () => {
    expect(compareImages(running('latest'), running('latest')).drift).toBe('UNRELATED');
    expect(compareImages(running('v1'), { image: 'pay', rollouts: [] }).drift).toBe('UNRELATED');
  });

  it('is another one when the digests differ, even under one tag', () => {
    const compared = compareImages(
      running('v7', { digest: 'sha256:aa' }),
      running('v7', { digest: 'sha256:bb' }),
    );
    expect(compared).toEqual({ drift: 'UNRELATED', by: 'digest' });
  });

  it('is found by the digest a pinned reference names', () => {
    const pinned = `r.example/pay@sha256:${'a'.repeat(64)}`;
    const base = { image: pinned, rollouts: [] };
    const target = running('v7', { digest: `sha256:${'a'.repeat(64)}` });
    expect(compareImages(base, target)).toEqual({ drift: 'SAME', by: 'digest' });
  });
});

describe('The newer image', () => {
  it('has the higher version', () => {
    expect(compareImages(running('v1.10.0'), running('v1.9.0'))).toMatchObject({
      drift: 'AHEAD',
      by: 'tag',
    });
    expect(compareImages(running('v1.9.0'), running('v1.10.0'))).toMatchObject({ drift: 'BEHIND' });
    const digested = (tag: string, digest: string) => running(tag, { digest: `sha256:${digest}` });
    expect(compareImages(digested('v2.0', 'aa'), digested('v1.0', 'bb'))).toMatchObject({
      drift: 'AHEAD',
      by: 'tag',
    });
  });

  it('waits since the base left what the target runs, so many rollouts ago', () => {
    const base = running('c3', { rollouts: rollouts('c3@21', 'c2@19', 'c1@10') });
    const target = running('c1', { rollouts: rollouts('c1@12', 'c0@02') });
    expect(compareImages(base, target)).toEqual({
      drift: 'AHEAD',
      by: 'rollouts',
      since: at('19'),
      rollouts: 2,
    });
  });

  it('is the one the target took past the base', () => {
    const base = running('c1', { rollouts: rollouts('c1@10') });
    const target = running('c2', { rollouts: rollouts('c2@20', 'c1@11') });
    expect(compareImages(base, target)).toEqual({
      drift: 'BEHIND',
      by: 'rollouts',
      since: at('20'),
      rollouts: 1,
    });
  });

  it('is not what a rollback took into use again', () => {
    const [back, ...rest] = rollouts('c1@21', 'c2@19', 'c1@10');
    const wentBack = [{ ...(back as Rollout), backTo: at('10') }, ...rest];
    const target = running('c2', { rollouts: rollouts('c2@20', 'c1@11') });
    expect(compareImages(running('c1', { rollouts: wentBack }), target)).toMatchObject({
      drift: 'BEHIND',
      since: at('21'),
    });
  });

  it('is found by the digests that ran, when tags move', () => {
    const ran = (digest: string, day: string): Rollout => ({
      images: ['r.example/pay:main'],
      digests: [digest],
      startedAt: at(day),
      outcome: 'done',
    });
    const base = running('main', {
      digest: 'sha256:bb',
      rollouts: [ran('sha256:bb', '20'), ran('sha256:aa', '10')],
    });
    const target = running('main', { digest: 'sha256:aa', rollouts: [ran('sha256:aa', '11')] });
    expect(compareImages(base, target)).toEqual({
      drift: 'AHEAD',
      by: 'rollouts',
      since: at('20'),
      rollouts: 1,
    });
  });

  it('is not guessed when nothing tells: the one rolled out later may be older', () => {
    const base = running('3fe9a1c', { rollouts: rollouts('3fe9a1c@10') });
    const target = running('81bc0de', { rollouts: rollouts('81bc0de@20') });
    expect(compareImages(base, target)).toEqual({
      drift: 'UNRELATED',
      by: 'tag',
      since: at('20'),
    });
  });

  it('is not read off the tags of two different programs', () => {
    const target = { image: 'r.example/nginx:1.27', rollouts: [] };
    expect(compareImages(running('v2.0.0'), target).drift).toBe('UNRELATED');
  });
});

it('The time since when images differ is marked where nothing tells when that rollout began', () => {
  const [older, newer] = [rollouts('v1@20'), rollouts('v2@21', 'v1@20')];
  const guessed = newer.map((rollout) => ({ ...rollout, atLatest: true as const }));
  const target = running('v1', { rollouts: older });
  const known = compareImages(running('v2', { rollouts: newer }), target);
  expect(known).toMatchObject({ drift: 'AHEAD', since: at('21') });
  expect(known).not.toHaveProperty('sinceAtLatest');
  const unsure = compareImages(running('v2', { rollouts: guessed }), target);
  expect(unsure).toEqual({ ...known, sinceAtLatest: true });
});
