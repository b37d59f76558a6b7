import type { Progress } from '#domain/todos/progress.ts';
import { builder } from './builder.ts';

export const ProgressRef = builder.objectRef<Progress>('Progress').implement({
  description:
    'How far it has come. What is waived and what cannot be told is part of the total, and stated apart.',
  fields: (t) => ({
    done: t.exposeInt('done'),
    total: t.exposeInt('total', { description: 'Without what is not applicable.' }),
    open: t.exposeInt('open'),
    regressed: t.exposeInt('regressed'),
    cannotTell: t.exposeInt('cannotTell'),
    waived: t.exposeInt('waived'),
    notApplicable: t.exposeInt('notApplicable'),
  }),
});
