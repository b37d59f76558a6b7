import fc from 'fast-check';
import { type FactValue, isUnknownFact, unknownFact } from '#domain/facts/rule-facts.ts';

type Blanked = { readonly whole: FactValue | undefined; readonly known: FactValue | undefined };
type Field = fc.Arbitrary<Blanked>;

const SILENT = 'It is silent.';
const mostly = { weight: 5 };

/** Facts that are all there, and the same as far as they are known. */
export interface KnownFacts {
  readonly whole: Readonly<Record<string, FactValue>>;
  readonly known: Readonly<Record<string, FactValue>>;
}

/** Sometimes nobody knows it, whether it is there or not. */
const blanking = (value: Field): Field =>
  fc.oneof(
    { ...mostly, arbitrary: value },
    { weight: 1, arbitrary: value.map(({ whole }) => ({ whole, known: unknownFact(SILENT) })) },
  );

const of = (value: fc.Arbitrary<FactValue>): Field =>
  blanking(value.map((whole) => ({ whole, known: whole })));

const optional = (value: Field): Field =>
  blanking(
    fc.oneof(
      { weight: 3, arbitrary: value },
      { weight: 1, arbitrary: fc.constant({ whole: undefined, known: undefined }) },
    ),
  );

const record = (fields: Readonly<Record<string, Field>>): Field =>
  fc.record(fields).map((made) => ({
    whole: side(made, 'whole'),
    known: side(made, 'known'),
  }));

function side(made: Readonly<Record<string, Blanked>>, which: keyof Blanked): FactValue {
  return Object.fromEntries(
    Object.entries(made).flatMap(([name, one]) => {
      const value = one[which];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Of a list some neighbours may be unknown as one, also none at all; of such a one something may be known. */
const list = (element: Field): Field =>
  blanking(
    fc
      .array(
        fc.oneof(
          { ...mostly, arbitrary: element.map((one) => ({ all: [one], gap: false as boolean })) },
          {
            weight: 1,
            arbitrary: fc
              .array(element, { maxLength: 2 })
              .map((all) => ({ all, gap: true as boolean })),
          },
        ),
        { maxLength: 3 },
      )
      .map((parts) => ({
        whole: parts.flatMap(({ all }) => all.flatMap(({ whole }) => whole ?? [])),
        known: parts.flatMap(({ all, gap }) => {
          if (!gap)
            return all.flatMap(({ whole, known }) => (whole === undefined ? [] : [known ?? whole]));
          const [one] = all;
          const known = all.length === 1 ? one?.known : undefined;
          return [
            known !== undefined &&
            typeof known === 'object' &&
            !isUnknownFact(known) &&
            !Array.isArray(known)
              ? unknownFact(SILENT, known as never)
              : unknownFact(SILENT),
          ];
        }),
      })),
  );

const map = (value: Field): Field =>
  blanking(record({ tier: optional(value), app: optional(value), name: optional(value) }));

const text = of(fc.constantFrom('', 'a', 'b', 'pay'));
const flag = of(fc.boolean());
const whole = of(fc.integer({ min: 0, max: 3 }));

const service = record({
  name: text,
  language: optional(text),
  count: whole,
  share: of(fc.constantFrom(0, 0.5, 1.5)),
  at: of(fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-11-22T11:00:00.000Z')),
  moments: list(of(fc.constantFrom('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'))),
  tags: list(text),
  labels: map(text),
  contact: optional(record({ email: optional(text) })),
  a: optional(flag),
  b: optional(flag),
});

const workloads = list(
  record({
    name: text,
    replicas: optional(whole),
    parts: list(record({ size: whole, label: optional(text) })),
    labels: map(text),
    budget: optional(record({ name: optional(text) })),
    on: optional(flag),
  }),
);

export const knownFacts: fc.Arbitrary<KnownFacts> = fc
  .record({ service: blanking(service), workloads })
  .map(({ service: one, workloads: many }) => ({
    whole: { service: one.whole as FactValue, workloads: many.whole as FactValue },
    known: { service: one.known as FactValue, workloads: many.known as FactValue },
  }));
