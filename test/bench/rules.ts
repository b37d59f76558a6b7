import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { factsAt } from '#application/facts-of.ts';
import { tryRule } from '#application/try-rule.ts';
import type { Rule } from '#domain/facts/rule.ts';
import { COSTLY_RULES, hostileFacts, REFUSED_RULES } from '../support/hostile-rules.ts';
import { DESK_SCHEMA } from '../support/rule-desk.ts';
import { median } from './median.ts';
import { type HostileCost, type RuleCost, renderRuleCosts } from './render-rule-costs.ts';
import { BENCH_RULES, type BenchRule } from './rules-measured.ts';
import { openApp, seedDatabase } from './seed-database.ts';

/** `npm run bench:rules`: what rules cost beside the same predicates in plain JavaScript, and how soon hostile ones end. */

const SERVICES = 5_000;
const ROUNDS = 5;
const FILE = join(import.meta.dirname, '../../docs/rule-costs.md');

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-rules-'));
  try {
    const database = join(folder, 'rules.sqlite');
    await seedDatabase(database, SERVICES);
    const costs: RuleCost[] = [];
    for (const rule of BENCH_RULES) costs.push(await measureRule(database, rule));
    await writeFile(FILE, renderRuleCosts(SERVICES, costs, measureHostile()));
    for (const { name, fresh, again, plain } of costs) {
      console.log(
        `${name}: ${fresh.toFixed(0)} ms with facts made, ${again.toFixed(1)} ms again, ${plain.toFixed(1)} ms plain`,
      );
    }
    console.log(`Wrote ${FILE}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each round begins with a catalogue that was just read: nothing is derived from it yet. */
async function measureRule(database: string, { name, text, plain }: BenchRule): Promise<RuleCost> {
  const rounds: { fresh: number; again: number; plain: number; trial: number }[] = [];
  let counts = { rule: 0, plain: 0, steps: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await openApp(database);
    const catalogue = await app.readCatalogue();
    const now = app.clock.now();
    const ids = [...catalogue.services.keys()];
    const rule = ruleOf(app.rules.check(text));
    const meter = { steps: 0 };
    const factsOf = factsAt(catalogue, now);
    const pass = () => ids.filter((id) => rule.evaluate(factsOf(id), meter).outcome === 'true');
    const fresh = cpu(pass);
    const facts = ids.map(factsOf);
    for (const one of facts) for (const root of rule.roots) void one[root];
    const again = cpu(() => facts.filter((one) => rule.evaluate(one).outcome === 'true'));
    const floor = cpu(() => facts.filter(plain));
    const { asked, counts: verdicts } = good(
      await tryRule({ rules: app.rules, catalogue, now }, { satisfied: text }, 20),
    );
    if (asked !== ids.length || verdicts.SATISFIED !== floor.found.length) throw new Error(text);
    const trial = await cpuOfTrial(app, text);
    counts = { rule: fresh.found.length, plain: floor.found.length, steps: meter.steps };
    rounds.push({ fresh: fresh.ms, again: again.ms, plain: floor.ms, trial });
    await app.close();
  }
  if (counts.rule !== counts.plain) throw new Error(`${name}: the plain predicate differs.`);
  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
  return {
    name,
    text,
    fresh: middle(({ fresh }) => fresh),
    again: middle(({ again }) => again),
    plain: middle(({ plain: floor }) => floor),
    trial: middle(({ trial }) => trial),
    steps: Math.round(counts.steps / SERVICES),
  };
}

async function cpuOfTrial(app: Awaited<ReturnType<typeof openApp>>, text: string): Promise<number> {
  const before = process.cpuUsage();
  const dependencies = { rules: app.rules, now: app.clock.now() };
  const catalogue = await app.readCatalogue();
  await tryRule({ ...dependencies, catalogue }, { satisfied: text }, 20);
  return since(before);
}

function cpu<T>(work: () => readonly T[]): { readonly found: readonly T[]; readonly ms: number } {
  const before = process.cpuUsage();
  const found = work();
  return { found, ms: since(before) };
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function measureHostile(): readonly HostileCost[] {
  const facts = hostileFacts();
  const timed = (kind: HostileCost['kind'], work: (text: string) => void) => {
    return ([name, text]: readonly [string, string]): HostileCost => {
      const times = Array.from({ length: ROUNDS }, () => {
        const from = performance.now();
        work(text);
        return performance.now() - from;
      });
      return { kind, name, milliseconds: median(times) };
    };
  };
  const check = (text: string) => createRuleEngine(DESK_SCHEMA).check(text);
  const engine = createRuleEngine(DESK_SCHEMA);
  return [
    ...REFUSED_RULES.map(timed('refused', check)),
    ...COSTLY_RULES.map(timed('stopped', (text) => ruleOf(engine.check(text)).evaluate(facts))),
  ];
}

function ruleOf(check: ReturnType<ReturnType<typeof createRuleEngine>['check']>): Rule {
  if (check.kind === 'good') return check.rule;
  throw new Error(check.problems[0]?.message);
}

function good(trial: Awaited<ReturnType<typeof tryRule>>) {
  if (trial.kind === 'bad') throw new Error(trial.problems[0]?.problem.message);
  return trial;
}

await main();
