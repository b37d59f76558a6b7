import { type Comparison, missingIn } from '#domain/comparison/comparison.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { fieldText } from '#domain/comparison/field-shape.ts';
import { type Finding, fileSpot, type Spot, spotOf } from '#domain/comparison/finding.ts';
import { methodText } from '#domain/comparison/method-text.ts';
import { type MessageNode, methodsOf, type Node } from '#domain/comparison/nodes.ts';
import { writtenOneofs } from '#domain/comparison/written-oneofs.ts';

/** What is new. Of a new message or file only what stands at its top is listed: the rest comes with it. */
export const noteAdditions = (comparison: Comparison): readonly Finding[] => [
  ...newFiles(comparison),
  ...newDeclarations(comparison),
  ...newMembers(comparison),
];

function newFiles({ before, after }: Comparison): readonly Finding[] {
  return [...after.files.keys()]
    .filter((path) => !before.hasFile(path))
    .map((path) => addition('file', path, `file ${path} is new`, fileSpot(path)));
}

type Declared = Node<{ readonly at: readonly number[]; readonly isMapEntry?: boolean }>;

function newDeclarations({ before, after }: Comparison): readonly Finding[] {
  const added = (
    element: ContractElement,
    old: ReadonlyMap<string, Declared>,
    now: ReadonlyMap<string, Declared>,
  ) =>
    missingIn(now, old)
      .filter(({ item, parent }) => !item.isMapEntry && !isNew(parent, before.messages))
      .map((node) =>
        addition(element, node.fullName, `${element} ${node.fullName} is new`, spotOf(node)),
      );
  return [
    ...added('service', before.services, after.services),
    ...added('message', before.messages, after.messages),
    ...added('enum', before.enums, after.enums),
    ...added('extension', before.extensions, after.extensions),
  ];
}

const isNew = (
  parent: MessageNode | undefined,
  before: ReadonlyMap<string, MessageNode>,
): boolean => parent !== undefined && !before.has(parent.fullName);

function newMembers({ messagePairs, enumPairs, servicePairs }: Comparison): readonly Finding[] {
  const fields = messagePairs.flatMap(({ fields }) =>
    missingIn(fields.after, fields.before).map((field) =>
      addition(
        'field',
        field.fullName,
        `field ${field.item.name} (${field.item.number}) of ${field.parent?.fullName ?? ''} is new`,
        spotOf(field, fieldText(field)),
      ),
    ),
  );
  const oneofs = messagePairs.flatMap(({ before, after }) => {
    const known = new Set(before.item.oneofs.map(({ name }) => name));
    return writtenOneofs(after.item)
      .filter(({ name }) => !known.has(name))
      .map(({ name, at }) =>
        addition(
          'oneof',
          `${after.fullName}.${name}`,
          `oneof ${name} of ${after.fullName} is new`,
          {
            path: after.file.path,
            at: [at],
          },
        ),
      );
  });
  const values = enumPairs.flatMap(({ before, after }) => {
    const known = new Set(before.item.values.map(({ name }) => name));
    const kept = new Set(after.item.values.map(({ name }) => name));
    // What took the place of another is told as renamed.
    const renamed = new Set(
      before.item.values.flatMap(({ name, number }) => (kept.has(name) ? [] : [number])),
    );
    return after.item.values
      .filter(({ name, number }) => !known.has(name) && !renamed.has(number))
      .map(({ name, number, at }) =>
        addition(
          'enum value',
          `${after.fullName}.${name}`,
          `enum value ${name} (${number}) of ${after.fullName} is new`,
          { path: after.file.path, at: [at], text: `${name} = ${number}` },
        ),
      );
  });
  const methods = servicePairs.flatMap(({ before, after }) =>
    missingIn(methodsOf(after), methodsOf(before)).map((method) =>
      addition(
        'method',
        method.fullName,
        `method ${method.item.name} of ${after.fullName} is new`,
        spotOf(method, methodText(method.item)),
      ),
    ),
  );
  return [...methods, ...fields, ...oneofs, ...values];
}

const addition = (
  element: ContractElement,
  symbol: string,
  message: string,
  after: Spot,
): Finding => ({ kind: 'added', element, symbol, aspect: 'addition', message, after });
