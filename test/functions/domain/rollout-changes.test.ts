import { describe, expect, it } from 'vitest';
import { rolloutNews } from '#domain/rollout-changes.ts';
import { only } from '../../support/derive-workloads.ts';
import { at, createStory, poll, type Story } from '../../support/rollout-story.ts';

/** What is told of a story when it is looked at in these minutes. */
function newsOf(story: Story, ...minutes: readonly number[]) {
  const [first = 0, ...rest] = minutes;
  let before = poll(story, [first]);
  return rest.flatMap((minute) => {
    const after = poll(story, [minute], { before });
    const news = rolloutNews(only(before), only(after), at(minute));
    before = after;
    return news;
  });
}

const story = createStory([
  { at: 0, image: 'api:1', takes: 1 },
  { at: 10, image: 'api:2', takes: 3 },
  { at: 20, image: 'api:3', takes: 99, deadline: 5 },
  { at: 30, image: 'api:2', takes: 2 },
]);
const brief = (news: ReturnType<typeof newsOf>) =>
  news.map(({ kind, at: moment, after }) => [
    kind,
    (Date.parse(moment) - Date.parse(at(0))) / 60_000,
    after.outcome,
  ]);

describe('The news of rollouts', () => {
  it('tell of each when it began and when it came to its end', () => {
    expect(brief(newsOf(story, 5, 11, 15, 22, 26, 31, 40))).toEqual([
      ['rollout', 10, undefined],
      ['rollout-finished', 13, 'done'],
      ['rollout', 20, undefined],
      ['rollout-finished', 25, 'stuck'],
      ['rollout', 30, undefined],
      ['rollout-finished', 32, 'done'],
    ]);
  });

  it('say what ran, under which revision, and to what one went back', () => {
    const [begun, done] = newsOf(story, 28, 31, 40);
    expect(begun).toEqual({
      kind: 'rollout',
      at: at(30),
      verb: 'rolled back to api:2',
      before: { images: ['api:3'], revision: 3 },
      after: { images: ['api:2'], revision: 4, backTo: at(10) },
    });
    expect(done).toEqual({
      kind: 'rollout-finished',
      at: at(32),
      verb: 'finished rolling out api:2',
      after: {
        outcome: 'done',
        startedAt: at(30),
        seconds: 120,
        images: ['api:2'],
        digests: [`sha256:${'2'.repeat(64)}`],
        revision: 4,
        backTo: at(10),
      },
    });
  });

  it('are the beginnings at least, in their order, when nobody looked for long', () => {
    expect(brief(newsOf(story, 5, 40))).toEqual([
      ['rollout', 10, undefined],
      ['rollout', 20, undefined],
      ['rollout', 30, undefined],
      ['rollout-finished', 32, 'done'],
    ]);
  });

  it('say that another one took over', () => {
    const overtaken = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 10, image: 'api:2', takes: 9 },
      { at: 15, image: 'api:3', takes: 1 },
    ]);
    expect(brief(newsOf(overtaken, 5, 11, 15))).toEqual([
      ['rollout', 10, undefined],
      ['rollout-finished', 15, 'replaced'],
      ['rollout', 15, undefined],
    ]);
  });

  it('tell of other settings with the same image', () => {
    const settings = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 10, image: 'api:1', takes: 1, config: 'b' },
    ]);
    expect(newsOf(settings, 5, 20)[0]?.verb).toBe('rolled out api:1 again with other settings');
  });

  it('are none for what was looked at before, however late the cluster tells it better', () => {
    const before = poll(story, [12], { without: ['ReplicaSet'] });
    const after = poll(story, [14], { before });
    expect(only(after).rollouts).toHaveLength(2);
    expect(brief(rolloutNews(only(before), only(after), at(14)) as never)).toEqual([
      ['rollout-finished', 13, 'done'],
    ]);
  });

  it('are by its images for what knew no rollouts yet', () => {
    const { rollouts: _, ...former } = only(poll(story, [5]));
    const now = only(poll(story, [15]));
    expect(brief([...rolloutNews(former, now, at(15))])).toEqual([['rollout', 10, undefined]]);
    expect(rolloutNews(former, only(poll(story, [6])), at(6))).toEqual([]);
  });
});
