import * as v from 'valibot';
import type { Priority } from '#domain/campaigns/campaign.ts';
import { compact } from '#domain/compact.ts';
import { type Link, linkSchema } from '#domain/spec.ts';
import { refusalOfDay, refusalOfText } from './check-words.ts';
import type { Task } from './task.ts';
import type { TodoRefusal } from './todo-refusal.ts';

/** What whoever writes a task says of it. */
export interface TaskFields {
  readonly title: string;
  readonly body?: string | undefined;
  readonly fix?: string | undefined;
  readonly links?: readonly Link[] | undefined;
  readonly priority?: Priority | undefined;
  readonly dueDate?: string | undefined;
}

/** Of one service, done ones among them. */
export const MOST_TASKS = 1_000;

const TITLE_LENGTH = 200;
const TEXT_LENGTH = 10_000;
const MOST_LINKS = 20;

export function refusalOfTask(fields: TaskFields): TodoRefusal | undefined {
  const { title, body, fix, links = [], dueDate } = fields;
  const text = [
    refusalOfText('A title', title.trim(), TITLE_LENGTH),
    body && refusalOfText('A description', body, TEXT_LENGTH),
    fix && refusalOfText('How it is done', fix, TEXT_LENGTH),
    dueDate && refusalOfDay(dueDate),
  ].find((refusal) => refusal !== undefined && refusal !== '');
  if (text) return text;
  if (links.length > MOST_LINKS) {
    return { code: 'too-many', message: `A task has at most ${MOST_LINKS} links.` };
  }
  const bad = links.find((link) => !v.is(linkSchema, link));
  if (bad === undefined) return undefined;
  return {
    code: 'bad-link',
    message: `“${bad.title}” is no link: it has a title, and an http or https address.`,
  };
}

/** The fields as a task keeps them. */
export const keptFields = (fields: TaskFields) =>
  compact({
    title: fields.title.trim(),
    body: fields.body || undefined,
    fix: fields.fix || undefined,
    links: (fields.links ?? []).map(({ title, url, kind }) => compact({ title, url, kind })),
    priority: fields.priority ?? 'MEDIUM',
    dueDate: fields.dueDate || undefined,
  }) satisfies Pick<Task, 'title' | 'links' | 'priority'>;

/** A task with these fields in place of those it had. */
export function withFields(task: Task, fields: TaskFields): Task {
  const {
    title: _,
    body: __,
    fix: ___,
    links: ____,
    priority: _____,
    dueDate: ______,
    ...rest
  } = task;
  return { ...rest, ...keptFields(fields) };
}
