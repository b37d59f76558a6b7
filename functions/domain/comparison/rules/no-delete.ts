import { fileRule } from '#domain/comparison/breaking-rule.ts';
import { missingIn, type Pair } from '#domain/comparison/comparison.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { FileNodes, MessageNode, Node } from '#domain/comparison/nodes.ts';
import { remainsOf } from '#domain/comparison/remains.ts';
import { FILE_ONLY } from '#domain/comparison/rule-sets.ts';
import type { Side } from '#domain/comparison/side.ts';

type Declared = 'messages' | 'enums' | 'services' | 'extensions';
type Deleted = Node<
  MessageNode['item'] | { readonly name: string; readonly at: readonly number[] }
>;

const deletion = (id: string, declared: Declared, element: ContractElement) =>
  fileRule(id, FILE_ONLY, ({ before, after }: Pair<FileNodes>, comparison) =>
    missingIn<string, Deleted>(before[declared], after[declared]).map((node): Finding => {
      const goneTo = movedTo(node, declared, comparison.after);
      return {
        kind: goneTo === undefined ? 'removed' : 'moved',
        element,
        symbol: node.fullName,
        aspect: 'existence',
        ...(goneTo === undefined ? {} : { detail: goneTo }),
        message: goneTo
          ? `${element} ${node.fullName} moved to ${goneTo}`
          : `${element} ${node.fullName} was deleted`,
        before: spotOf(node),
        after: remainsOf(node, after.messages),
      };
    }),
  );

function movedTo(node: Deleted, declared: Declared, after: Side): string | undefined {
  if (declared === 'extensions') return undefined;
  const path = after[declared].get(node.fullName)?.file.path;
  return path === node.file.path ? undefined : path;
}

export const NO_DELETE = [
  deletion('ENUM_NO_DELETE', 'enums', 'enum'),
  deletion('EXTENSION_NO_DELETE', 'extensions', 'extension'),
  deletion('MESSAGE_NO_DELETE', 'messages', 'message'),
  deletion('SERVICE_NO_DELETE', 'services', 'service'),
];
