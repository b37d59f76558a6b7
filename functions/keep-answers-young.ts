import { setFlagsFromString } from 'node:v8';

/**
 * Takes from V8 a guess that is wrong here: while a server warms up, its first answers live through several collections
 * of garbage, and V8 would from then on put every answer among what stays until the next full one. It can be told so at
 * any time. https://v8.dev/blog/trash-talk
 */
export const keepAnswersYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
