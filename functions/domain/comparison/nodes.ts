import type {
  ComparableEnum,
  ComparableField,
  ComparableFile,
  ComparableMessage,
  ComparableMethod,
  ComparableService,
  ElementPath,
} from './comparable.ts';

/** An element with its names and surroundings. */
export interface Node<T> {
  readonly item: T;
  readonly file: ComparableFile;
  readonly fullName: string;
  /** Without the package. */
  readonly nestedName: string;
  /** The message it is declared in. */
  readonly parent: MessageNode | undefined;
}

export type MessageNode = Node<ComparableMessage> & {
  /** The messages in it that compilers made for its maps, by full name, and where the maps stand. */
  readonly mapEntries: ReadonlyMap<string, MapEntry>;
};
export interface MapEntry {
  readonly entry: ComparableMessage;
  readonly at: ElementPath;
}

export type EnumNode = Node<ComparableEnum>;
export type FieldNode = Node<ComparableField>;
export type ServiceNode = Node<ComparableService>;
export type MethodNode = Node<ComparableMethod> & { readonly service: ServiceNode };

/** What one file declares, nested elements too, by nested name. */
export interface FileNodes {
  readonly file: ComparableFile;
  readonly messages: ReadonlyMap<string, MessageNode>;
  readonly enums: ReadonlyMap<string, EnumNode>;
  readonly services: ReadonlyMap<string, ServiceNode>;
  readonly extensions: ReadonlyMap<string, FieldNode>;
}

export function nodesOf(file: ComparableFile): FileNodes {
  const messages = new Map<string, MessageNode>();
  const enums = new Map<string, EnumNode>();
  const services = new Map<string, ServiceNode>();
  const extensions = new Map<string, FieldNode>();
  const node = <T extends { readonly name: string }>(item: T, parent?: MessageNode): Node<T> => {
    const nestedName = parent === undefined ? item.name : `${parent.nestedName}.${item.name}`;
    const fullName = file.package === '' ? nestedName : `${file.package}.${nestedName}`;
    return { item, file, fullName, nestedName, parent };
  };
  const enter = (
    scope: Pick<ComparableMessage, 'messages' | 'enums' | 'extensions'>,
    parent?: MessageNode,
  ): void => {
    for (const item of scope.enums) add(enums, node(item, parent));
    for (const item of scope.extensions) add(extensions, node(item, parent));
    for (const item of scope.messages) {
      const itself = node(item, parent);
      const message = { ...itself, mapEntries: mapEntriesOf(itself) };
      messages.set(message.nestedName, message);
      enter(item, message);
    }
  };
  enter(file);
  for (const item of file.services) add(services, node(item));
  return { file, messages, enums, services, extensions };
}

const NO_ENTRIES: MessageNode['mapEntries'] = new Map();

function mapEntriesOf({ item, fullName }: Node<ComparableMessage>): MessageNode['mapEntries'] {
  const entries = item.messages.filter(({ isMapEntry }) => isMapEntry);
  if (entries.length === 0) return NO_ENTRIES;
  const maps = new Map(item.fields.map((field) => [field.typeName, field.at]));
  return new Map(
    entries.map((entry) => {
      const name = `${fullName}.${entry.name}`;
      return [name, { entry, at: maps.get(name) ?? entry.at }];
    }),
  );
}

const add = <T>(nodes: Map<string, Node<T>>, node: Node<T>): void => {
  nodes.set(node.nestedName, node);
};

/** The fields of a message by number. */
export function fieldsOf(message: MessageNode): ReadonlyMap<number, FieldNode> {
  const { file, fullName, nestedName } = message;
  return new Map(
    message.item.fields.map((item) => [
      item.number,
      {
        item,
        file,
        fullName: `${fullName}.${item.name}`,
        nestedName: `${nestedName}.${item.name}`,
        parent: message,
      },
    ]),
  );
}

/** The methods of a service by name. */
export function methodsOf(service: ServiceNode): ReadonlyMap<string, MethodNode> {
  const { file, fullName, nestedName } = service;
  return new Map(
    service.item.methods.map((item) => [
      item.name,
      {
        item,
        file,
        fullName: `${fullName}.${item.name}`,
        nestedName: `${nestedName}.${item.name}`,
        parent: undefined,
        service,
      },
    ]),
  );
}
