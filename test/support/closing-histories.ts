import { drawGamma, drawNormal, drawPoisson, seededRandom } from '#domain/progress/random.ts';

/** What remained of a campaign at the end of each day, from its launch until nothing did. */
type History = readonly number[];
type Random = () => number;

const MOST_DAYS = 1_500;

/** Ways in which organisations close what they are asked for, none of them the forecast’s own. */
const WAYS: Readonly<Record<string, (random: Random) => History>> = {
  'as many every day': (random) => {
    const { all, days } = drawSize(random);
    return close(all, () => drawPoisson(random, all / days));
  },
  'on weekdays only': (random) => {
    const { all, days } = drawSize(random);
    return close(all, (_, day) => drawPoisson(random, day % 7 >= 5 ? 0 : (1.4 * all) / days));
  },
  'ever fewer': (random) => {
    const { all } = drawSize(random);
    const part = 1 / (15 + random() * 40);
    return close(all, (left) => drawPoisson(random, part * left));
  },
  'in good and bad weeks': (random) => {
    const { all, days } = drawSize(random);
    let week = 1;
    return close(all, (_, day) => {
      if (day % 7 === 0) week = drawGamma(random, 1.2, 1 / 1.2);
      return drawPoisson(random, (week * all) / days);
    });
  },
  'team after team': (random) => {
    const teams = Array.from({ length: 8 + Math.floor(random() * 25) }, () => ({
      left: 1 + Math.floor(random() * 20),
      begins: Math.floor(drawGamma(random, 2, 25)),
      speed: 0.05 + random() * 0.4,
    }));
    const all = teams.reduce((sum, { left }) => sum + left, 0);
    return close(all, (_, day) => {
      let closed = 0;
      for (const team of teams) {
        const done = day < team.begins ? 0 : drawPoisson(random, team.speed * team.left);
        closed += Math.min(team.left, done);
        team.left -= Math.min(team.left, done);
      }
      return closed;
    });
  },
  'while more is asked': (random) => {
    const { all, days } = drawSize(random);
    return close(
      all,
      () => drawPoisson(random, all / days) - drawPoisson(random, (0.2 * all) / days),
    );
  },
  'at a pace that drifts': (random) => {
    const { all, days } = drawSize(random);
    let pace = all / days;
    return close(all, (_, day) => {
      if (day % 7 === 0) pace *= Math.exp(0.15 * drawNormal(random));
      return drawPoisson(random, pace);
    });
  },
};

/** Ways that nobody looked at while the forecast was made. */
const UNSEEN: Readonly<Record<string, (random: Random) => History>> = {
  'with a holiday of one to three weeks': (random) => {
    const { all, days } = drawSize(random);
    const begin = Math.floor(random() * days);
    const end = begin + 7 + Math.floor(random() * 14);
    return close(all, (_, day) => drawPoisson(random, day >= begin && day < end ? 0 : all / days));
  },
  'twice as fast or half as fast from some day on': (random) => {
    const { all, days } = drawSize(random);
    const turn = days * random();
    const then = 0.4 + 1.2 * random();
    return close(all, (_, day) => drawPoisson(random, ((day < turn ? 1 : then) * all) / days));
  },
  'in batches': (random) => {
    const { all, days } = drawSize(random);
    const often = 0.12;
    return close(all, () => (random() < often ? drawPoisson(random, all / days / often) : 0));
  },
  'mostly right before the target day': (random) => {
    const { all, days } = drawSize(random);
    const late = (0.3 + 0.3 * random()) * all;
    const rush = Math.floor(0.8 * days);
    return close(all, (_, day) =>
      drawPoisson(random, day < rush ? (all - late) / rush : late / (days - rush)),
    );
  },
};

export const CLOSING_WAYS = Object.keys(WAYS);
export const UNSEEN_WAYS = Object.keys(UNSEEN);

/** One history of that way; undefined where it never ended, or at once. */
export function closingHistory(way: string, seed: number): History | undefined {
  const history = (WAYS[way] ?? UNSEEN[way])?.(seededRandom(seed)) ?? [];
  return history.at(-1) === 0 && history.length >= 15 ? history : undefined;
}

const drawSize = (random: Random) => ({
  all: 40 + Math.floor(random() * 400),
  days: 40 + random() * 150,
});

function close(all: number, closedOn: (left: number, day: number) => number): History {
  const history = [all];
  let left = all;
  while (left > 0 && history.length < MOST_DAYS) {
    left = Math.max(0, left - closedOn(left, history.length - 1));
    history.push(left);
  }
  return history;
}
