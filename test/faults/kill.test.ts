import { it } from 'vitest';
import { budget } from './budget.ts';
import { onFile } from './grounds.ts';
import { expectNothingLost } from './kills.ts';

it(`a process killed by kill -9 ${budget.kills} times, at any moment, loses and doubles nothing`, () =>
  expectNothingLost('SQLite', budget.kills, { openGround: onFile, moments: 'all' }));
