import { expect, it } from 'vitest';
import { reasonsOf } from '#web/pages/campaign/unclear-note.tsx';

it('what cannot be told is told by its reasons, each once, that of the most services first', () => {
  const silent = (at: number) => ({ why: `workloads[${at}]: cluster gke-osaka is silent` });
  expect(
    reasonsOf([
      [{ why: 'nobody published a spec' }],
      [silent(0), silent(1)],
      [{ why: null }, silent(2)],
    ]),
  ).toEqual(['cluster gke-osaka is silent', 'nobody published a spec']);
});
