import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artefact } from './bundle-door.ts';

/** Bytes by door, as accepted by whoever ran `npm run bundle -- --accept` last. */
export type Budget = Readonly<Record<string, number>>;

/** How far an artefact may grow before somebody has to look. */
const TOLERANCE = 1.1;

const fileOf = (root: string): string => join(root, 'test/bundles/budget.json');

export const readBudget = async (root: string): Promise<Budget> =>
  JSON.parse(await readFile(fileOf(root), 'utf8'));

export const writeBudget = (root: string, artefacts: readonly Artefact[]): Promise<void> => {
  const budget = Object.fromEntries(artefacts.map((made) => [made.door, sizeOf(made)]));
  return writeFile(fileOf(root), `${JSON.stringify(budget, null, 2)}\n`);
};

/** One sentence for every artefact beyond its budget. */
export const overBudget = (budget: Budget, artefacts: readonly Artefact[]): readonly string[] =>
  artefacts.flatMap((made) => {
    const accepted = budget[made.door];
    const size = sizeOf(made);
    if (accepted === undefined) return [`${made.door} has no budget: ${CURE}`];
    if (size <= accepted * TOLERANCE) return [];
    const growth = ((size / accepted - 1) * 100).toFixed(0);
    return [`${made.door} grew by ${growth} % to ${size} bytes: look what came in, or ${CURE}`];
  });

const CURE = 'accept it by npm run bundle -- --accept.';

export const sizeOf = ({ files }: Artefact): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
