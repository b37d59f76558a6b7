import type { ComparableFile } from './comparable.ts';
import type { FieldNode } from './nodes.ts';
import {
  type EnumNode,
  type FileNodes,
  type MessageNode,
  nodesOf,
  type ServiceNode,
} from './nodes.ts';

/** One revision, as far as it differs from the other: what its differing files declare. */
export interface Side {
  /** By path. */
  readonly files: ReadonlyMap<string, FileNodes>;
  /** Whether the revision holds this file, differing or not. */
  readonly hasFile: (path: string) => boolean;
  /** By full name. */
  readonly messages: ReadonlyMap<string, MessageNode>;
  readonly enums: ReadonlyMap<string, EnumNode>;
  readonly services: ReadonlyMap<string, ServiceNode>;
  /** By `extensionKey`: what is extended, and the number. */
  readonly extensions: ReadonlyMap<string, FieldNode>;
}

export function sideOf(
  files: readonly ComparableFile[],
  paths: { has(path: string): boolean },
): Side {
  const byPath = new Map<string, FileNodes>();
  const messages = new Map<string, MessageNode>();
  const enums = new Map<string, EnumNode>();
  const services = new Map<string, ServiceNode>();
  const extensions = new Map<string, FieldNode>();
  for (const file of files) {
    const nodes = nodesOf(file);
    byPath.set(file.path, nodes);
    for (const node of nodes.messages.values()) messages.set(node.fullName, node);
    for (const node of nodes.enums.values()) enums.set(node.fullName, node);
    for (const node of nodes.services.values()) services.set(node.fullName, node);
    for (const node of nodes.extensions.values()) extensions.set(extensionKey(node), node);
  }
  return {
    files: byPath,
    hasFile: (path) => paths.has(path),
    messages,
    enums,
    services,
    extensions,
  };
}

export const extensionKey = ({ item }: FieldNode): string => `${item.extendee} ${item.number}`;
