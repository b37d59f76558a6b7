import { describe, expect, it } from 'vitest';
import { only } from '../../support/derive-workloads.ts';
import { at, createStory, poll } from '../../support/rollout-story.ts';

const outcomes = (story: ReturnType<typeof createStory>, ...minutes: readonly number[]) =>
  told(poll(story, minutes));

const told = (health: ReturnType<typeof poll>) =>
  (only(health).rollouts ?? []).map(
    ({ revision, images: [image = ''], startedAt, outcome, finishedAt }) =>
      [
        revision,
        image.split(':')[1],
        outcome,
        (Date.parse(startedAt) - Date.parse(at(0))) / 60_000,
        ...(finishedAt ? [(Date.parse(finishedAt) - Date.parse(at(0))) / 60_000] : []),
      ].join(' '),
  );

describe('The rollouts of a Deployment', () => {
  it('are those of its ReplicaSets, with their true times, at the very first sight', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 2 },
      { at: 60, image: 'api:2', takes: 3 },
    ]);
    expect(outcomes(story, 100)).toEqual(['2 2 done 60 63', '1 1 unseen 0']);
  });

  it('are all told although they lie between two polls', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 2 },
      { at: 60, image: 'api:2', takes: 3 },
      { at: 70, image: 'api:3', takes: 3 },
    ]);
    expect(outcomes(story, 50, 100)).toEqual(['3 3 done 70 73', '2 2 unseen 60', '1 1 done 0 2']);
  });

  it('move until the controller says that all pods are there, however late somebody looks', () => {
    const story = createStory([{ at: 0, image: 'api:1', takes: 4 }]);
    expect(outcomes(story, 1)).toEqual(['1 1 moving 0']);
    expect(outcomes(story, 1, 30)).toEqual(['1 1 done 0 4']);
  });

  it('get stuck when their deadline passes, and may yet be done', () => {
    const story = createStory([{ at: 0, image: 'api:1', takes: 20, deadline: 10 }]);
    expect(outcomes(story, 11)).toEqual(['1 1 stuck 0 10']);
    expect(outcomes(story, 11, 30)).toEqual(['1 1 done 0 20']);
  });

  it('are replaced by one that came before they were done', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 4 },
      { at: 3, image: 'api:2', takes: 4 },
    ]);
    expect(outcomes(story, 1, 30)).toEqual(['2 2 done 3 7', '1 1 replaced 0 3']);
  });

  it('stay stuck in memory when another one helped', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 5, image: 'api:2', takes: 99, deadline: 10 },
      { at: 20, image: 'api:1', takes: 1 },
    ]);
    expect(outcomes(story, 16, 30)).toEqual(['3 1 done 20 21', '2 2 stuck 5 15', '1 1 unseen 0']);
  });

  it('are there also when nothing but the environment of a container changed', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 5, image: 'api:1', takes: 1, config: 'b' },
    ]);
    expect(outcomes(story, 30)).toEqual(['2 1 done 5 6', '1 1 unseen 0']);
    expect(only(poll(story, [30])).rollouts?.[0]).not.toHaveProperty('backTo');
  });

  it('take an old ReplicaSet into use again: back to when that one began', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 5, image: 'api:2', takes: 1 },
      { at: 9, image: 'api:1', takes: 2 },
    ]);
    const [back, bad, good] = only(poll(story, [7, 10])).rollouts ?? [];
    expect(back).toMatchObject({ revision: 3, backTo: at(0), atLatest: true, outcome: 'moving' });
    expect(back?.startedAt).toBe(at(9));
    expect(bad).toMatchObject({ revision: 2, outcome: 'done' });
    expect(good).toMatchObject({ revision: 1, outcome: 'unseen' });
    expect(only(poll(story, [7, 10, 40])).rollouts?.[0]).toMatchObject({
      startedAt: at(9),
      outcome: 'done',
      finishedAt: at(11),
    });
  });

  it('tell of a rollback that nobody saw, by when it must have begun', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 5, image: 'api:2', takes: 1 },
      { at: 9, image: 'api:1', takes: 1 },
      { at: 20, image: 'api:3', takes: 1 },
    ]);
    const [, back] = only(poll(story, [30])).rollouts ?? [];
    expect(back).toMatchObject({ revision: 3, startedAt: at(20), atLatest: true, backTo: at(0) });
    expect(back?.outcome).toBe('unseen');
  });

  it('go back to images as well, by a ReplicaSet of its own', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 5, image: 'api:2', takes: 1 },
      { at: 9, image: 'api:1', takes: 1, config: 'b' },
    ]);
    expect(only(poll(story, [30])).rollouts?.[0]).toMatchObject({
      backTo: at(0),
      startedAt: at(9),
    });
  });

  it('are remembered when their ReplicaSets are gone, the last ten', () => {
    const story = createStory(
      Array.from({ length: 14 }, (_, n) => ({ at: n * 10, image: `api:${n + 1}`, takes: 1 })),
      { historyLimit: 2 },
    );
    expect(outcomes(story, 500)).toHaveLength(3);
    const every = Array.from({ length: 50 }, (_, n) => n * 10 + 5);
    expect(outcomes(story, ...every)).toEqual(
      Array.from(
        { length: 10 },
        (_, n) => `${14 - n} ${14 - n} done ${130 - n * 10} ${131 - n * 10}`,
      ),
    );
  });

  it('are not made by scaling, restarts or looking twice', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 9, scale: 7 },
    ]);
    expect(outcomes(story, 5, 5, 10, 12)).toEqual(['1 1 done 0 1']);
  });

  it('begin anew with a Deployment of the same name, and the old ones stay', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 9, image: 'api:2', takes: 1, anew: true },
    ]);
    expect(outcomes(story, 5, 20)).toEqual(['1 2 done 9 10', '1 1 done 0 1']);
  });

  it('say what really ran once all ready pods agree', () => {
    const story = createStory([{ at: 0, image: 'api:1', takes: 2 }]);
    const digest = `sha256:${'1'.repeat(64)}`;
    expect(only(poll(story, [1])).rollouts?.[0]).not.toHaveProperty('digests');
    expect(only(poll(story, [30])).rollouts?.[0]?.digests).toEqual([digest]);
  });

  it('are known from the Deployment when its ReplicaSets may not be listed', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 9, image: 'api:2', takes: 1 },
    ]);
    const first = poll(story, [5], { without: ['ReplicaSet'] });
    expect(told(first)).toEqual(['1 1 done 1 1']);
    const second = poll(story, [20], { without: ['ReplicaSet'], before: first });
    expect(told(second)).toEqual(['2 2 done 10 10', '1 1 done 1 1']);
    const third = poll(story, [30], { before: second });
    expect(told(third)).toEqual(['2 2 done 9 10', '1 1 done 0 1']);
  });

  it('wait for the word of the Deployment, where that was listed before its new ReplicaSet', () => {
    const story = createStory([
      { at: 0, image: 'api:1', takes: 1 },
      { at: 9, image: 'api:2', takes: 2 },
    ]);
    const torn = poll(story, [8], { replicaSetsAt: 10 });
    expect(told(torn)).toEqual(['2 2 moving 9', '1 1 unseen 0']);
    expect(told(poll(story, [20], { before: torn }))).toEqual(['2 2 done 9 11', '1 1 unseen 0']);
  });
});
