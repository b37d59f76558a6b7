import { describe, expect, it } from 'vitest';
import { digestOf } from '#domain/notices/digest.ts';
import { digestText } from '#domain/notices/digest-text.ts';
import { settleTodo } from '#domain/todos/settle-todo.ts';
import { aCampaign, judgement } from '../../../support/notice-desk.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const at = { since: '2026-11-15T12:00:00.000Z', today: '2026-11-22', soon: '2026-11-29' };
const todo = (campaign: string, serviceId: string, more: object = {}) =>
  settleTodo({ serviceId, campaign: aCampaign(campaign, more), judgement: judgement('OPEN') }, NOW);
const textOf = (todos: readonly ReturnType<typeof todo>[]) =>
  digestText(digestOf(todos, { ...at, closed: new Set() }), 'R&D', {
    base: 'https://d.example',
    language: 'en',
  });

describe('The words of a digest', () => {
  it('say once what is asked of several services, and lead to the campaign', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { sections, url } = textOf(names.map((name) => todo('pdb', name)));
    expect(sections).toEqual([
      {
        heading: 'Cheapest to do',
        lines: [
          {
            text: 'Title of pdb',
            url: 'https://d.example/campaigns/pdb',
            detail: 'a, b, c, +2',
          },
        ],
      },
    ]);
    expect(url).toBe('https://d.example/teams/R%26D');
  });

  it('name five of a kind, the cheapest first, and count the rest', () => {
    const todos = [5, 3, 1, 2, 4, 5, 5].map((effort, n) => todo(`c${n}`, 'a', { effort }));
    const [section] = textOf(todos).sections;
    expect(section?.lines.map(({ text }) => text)).toEqual([
      'Title of c2',
      'Title of c3',
      'Title of c1',
      'Title of c4',
      'Title of c0',
    ]);
    expect(section?.more).toEqual({ text: '2 more', url: 'https://d.example/teams/R%26D' });
  });

  it('put what is due today among what is due within a week, and what was due yesterday among the overdue', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30'];
    const { sections } = textOf(days.map((targetDate) => todo(targetDate, 'a', { targetDate })));
    expect(sections.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['Overdue', 1],
      ['Due within a week', 2],
      ['Cheapest to do', 1],
    ]);
  });
});
