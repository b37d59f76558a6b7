import type {
  ComparableEnum,
  ComparableField,
  ComparableFile,
  ComparableMessage,
  ComparableMethod,
  ComparableService,
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

export type MessageNode = Node<ComparableMessage>;
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
      const message = node(item, parent);
      add(messages, message);
      enter(item, message);
    }
  };
  enter(file);
  for (const item of file.services) add(services, node(item));
  return { file, messages, enums, services, extensions };
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
