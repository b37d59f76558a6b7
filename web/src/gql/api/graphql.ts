/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What counts as breaking, from strict to lax; ids and meaning are those of buf breaking. */
export type BreakingRuleSet =
  | 'FILE'
  | 'PACKAGE'
  | 'WIRE'
  | 'WIRE_JSON';

export type ContractChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'MOVED'
  | 'REMOVED';

export type ContractElement =
  | 'ENUM'
  | 'ENUM_VALUE'
  | 'EXTENSION'
  | 'FIELD'
  | 'FILE'
  | 'MESSAGE'
  | 'METHOD'
  | 'ONEOF'
  | 'PACKAGE'
  | 'SERVICE';

export type FieldLabel =
  | 'MAP'
  | 'OPTIONAL'
  | 'REPEATED'
  | 'REQUIRED'
  | 'SINGULAR';

export type ImpactRelation =
  | 'ASKED'
  | 'CONSUMED_BY'
  | 'DEPENDED_ON_BY'
  | 'EXTENDED_BY'
  | 'HELD_BY'
  | 'METHOD_OF'
  | 'PART_OF'
  | 'PROVIDED_BY'
  | 'PUBLISHED_BY'
  | 'SENT_BY'
  | 'SUBSCRIBED_BY';

export type ImpactRole =
  | 'CONSUMES'
  | 'DEPENDS'
  | 'PROVIDES'
  | 'PUBLISHES'
  | 'SUBSCRIBES';

export type ProtoImportKind =
  | 'OPTION'
  | 'PLAIN'
  | 'PUBLIC'
  | 'WEAK';

export type ProtoRuleOf =
  | 'ITEM'
  | 'KEY'
  | 'VALUE';

export type ProtoUserKind =
  | 'EXTENSION'
  | 'FIELD'
  | 'METHOD';

export type RevisionChange =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type RpcServiceFilter = {
  deprecated?: boolean | null | undefined;
  owned?: boolean | null | undefined;
  owner?: string | null | undefined;
  package?: string | null | undefined;
  source?: string | null | undefined;
  text?: string | null | undefined;
};

export type TypeVisibility =
  | 'EXPORT'
  | 'LOCAL';

export type ProtoTypeDetailQueryVariables = Exact<{
  fullName: string;
  revision?: string | null | undefined;
}>;


export type ProtoTypeDetailQuery = { protoType:
    | { __typename: 'ProtoEnum', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, options: Array<{ name: string, value: unknown }>, features: Array<{ name: string, value: unknown }>, values: Array<{ name: string, number: number, aliasOf: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown }> }> }
    | { __typename: 'ProtoMessage', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, oneofs: Array<{ name: string, comment: string | null, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }> }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, extensionRanges: Array<{ range: string, options: Array<{ name: string, value: unknown }> }>, options: Array<{ name: string, value: unknown, isRule: boolean }>, features: Array<{ name: string, value: unknown }>, fields: Array<{ name: string, number: number, type: string, label: FieldLabel, oneof: string | null, jsonName: string, defaultValue: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, features: Array<{ name: string, value: unknown }>, reference:
          | { __typename: 'ProtoEnum', fullName: string }
          | { __typename: 'ProtoMessage', fullName: string }
         | null }> }
   | null };

type ProtoTypeFacts_ProtoEnum_Fragment = { __typename: 'ProtoEnum', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, options: Array<{ name: string, value: unknown }>, features: Array<{ name: string, value: unknown }>, values: Array<{ name: string, number: number, aliasOf: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown }> }> };

type ProtoTypeFacts_ProtoMessage_Fragment = { __typename: 'ProtoMessage', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, oneofs: Array<{ name: string, comment: string | null, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }> }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, extensionRanges: Array<{ range: string, options: Array<{ name: string, value: unknown }> }>, options: Array<{ name: string, value: unknown, isRule: boolean }>, features: Array<{ name: string, value: unknown }>, fields: Array<{ name: string, number: number, type: string, label: FieldLabel, oneof: string | null, jsonName: string, defaultValue: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, features: Array<{ name: string, value: unknown }>, reference:
      | { __typename: 'ProtoEnum', fullName: string }
      | { __typename: 'ProtoMessage', fullName: string }
     | null }> };

export type ProtoTypeFactsFragment =
  | ProtoTypeFacts_ProtoEnum_Fragment
  | ProtoTypeFacts_ProtoMessage_Fragment
;

export type RuleToldFragment = { kind: string, of: ProtoRuleOf | null, params: unknown, text: string };

export type RpcServiceRevisionsQueryVariables = Exact<{
  fullName: string;
  revision?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RpcServiceRevisionsQuery = { rpcService: { id: string, revisions: { totalCount: number, nodes: Array<{ source: string, revision: string, previous: string | null, publishedAt: string, change: RevisionChange | null, breaking: number, acknowledgements: Array<{ reason: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ProtoTypeRevisionsQueryVariables = Exact<{
  fullName: string;
  revision?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProtoTypeRevisionsQuery = { protoType:
    | { __typename: 'ProtoEnum', revisions: { totalCount: number, nodes: Array<{ source: string, revision: string, previous: string | null, publishedAt: string, change: RevisionChange | null, breaking: number, acknowledgements: Array<{ reason: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'ProtoMessage', revisions: { totalCount: number, nodes: Array<{ source: string, revision: string, previous: string | null, publishedAt: string, change: RevisionChange | null, breaking: number, acknowledgements: Array<{ reason: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type RevisionPageFragment = { totalCount: number, nodes: Array<{ source: string, revision: string, previous: string | null, publishedAt: string, change: RevisionChange | null, breaking: number, acknowledgements: Array<{ reason: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type RevisionLineFragment = { source: string, revision: string, previous: string | null, publishedAt: string, change: RevisionChange | null, breaking: number, acknowledgements: Array<{ reason: string }> };

export type RpcServiceDetailQueryVariables = Exact<{
  fullName: string;
}>;


export type RpcServiceDetailQuery = { rpcService: { id: string, fullName: string, name: string, package: string, comment: string | null, deprecated: boolean, file: string, line: number | null, exportUrl: string, methodCount: number, contract: { source: string, revision: string, label: string | null, publishedAt: string, hasComments: boolean }, owner: { serviceId: string, team: { name: string } } | null, consumers: Array<{ serviceId: string }>, options: Array<{ name: string, value: unknown }>, methods: Array<{ name: string, fullName: string, comment: string | null, deprecated: boolean, clientStreaming: boolean, serverStreaming: boolean, line: number | null, input: { fullName: string }, output: { fullName: string }, http: Array<{ method: string, path: string, body: string | null, responseBody: string | null }>, options: Array<{ name: string, value: unknown }> }> } | null };

export type RpcServiceFactsFragment = { id: string, fullName: string, name: string, package: string, comment: string | null, deprecated: boolean, file: string, line: number | null, exportUrl: string, methodCount: number, contract: { source: string, revision: string, label: string | null, publishedAt: string, hasComments: boolean }, owner: { serviceId: string, team: { name: string } } | null, consumers: Array<{ serviceId: string }>, options: Array<{ name: string, value: unknown }>, methods: Array<{ name: string, fullName: string, comment: string | null, deprecated: boolean, clientStreaming: boolean, serverStreaming: boolean, line: number | null, input: { fullName: string }, output: { fullName: string }, http: Array<{ method: string, path: string, body: string | null, responseBody: string | null }>, options: Array<{ name: string, value: unknown }> }> };

type TypeShapeFacts_ProtoEnum_Fragment = { __typename: 'ProtoEnum', fullName: string, values: Array<{ name: string, number: number }> };

type TypeShapeFacts_ProtoMessage_Fragment = { __typename: 'ProtoMessage', fullName: string, fields: Array<{ name: string, jsonName: string, type: string, label: FieldLabel, oneof: string | null, deprecated: boolean, rules: Array<{ kind: string, params: unknown }>, reference:
      | { __typename: 'ProtoEnum', fullName: string }
      | { __typename: 'ProtoMessage', fullName: string }
     | null }> };

export type TypeShapeFactsFragment =
  | TypeShapeFacts_ProtoEnum_Fragment
  | TypeShapeFacts_ProtoMessage_Fragment
;

export type WhoIsHitQueryVariables = Exact<{
  of: Array<string> | string;
}>;


export type WhoIsHitQuery = { impact: { services: { totalCount: number, nodes: Array<{ serviceId: string, roles: Array<ImpactRole>, path: Array<{ symbol: string, relation: ImpactRelation }> }> }, teams: Array<{ name: string }> } };

export type WhoIsHitByFragment = { services: { totalCount: number, nodes: Array<{ serviceId: string, roles: Array<ImpactRole>, path: Array<{ symbol: string, relation: ImpactRelation }> }> }, teams: Array<{ name: string }> };

export type ApiQueryVariables = Exact<{
  fullName: string;
  parent: string;
  revision?: string | null | undefined;
}>;


export type ApiQuery = { rpcService: { id: string, fullName: string, name: string, package: string, comment: string | null, deprecated: boolean, file: string, line: number | null, exportUrl: string, methodCount: number, contract: { source: string, revision: string, label: string | null, publishedAt: string, hasComments: boolean }, owner: { serviceId: string, team: { name: string } } | null, consumers: Array<{ serviceId: string }>, options: Array<{ name: string, value: unknown }>, methods: Array<{ name: string, fullName: string, comment: string | null, deprecated: boolean, clientStreaming: boolean, serverStreaming: boolean, line: number | null, input: { fullName: string }, output: { fullName: string }, http: Array<{ method: string, path: string, body: string | null, responseBody: string | null }>, options: Array<{ name: string, value: unknown }> }> } | null, protoType:
    | { __typename: 'ProtoEnum', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, options: Array<{ name: string, value: unknown }>, features: Array<{ name: string, value: unknown }>, values: Array<{ name: string, number: number, aliasOf: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown }> }>, usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }> } }
    | { __typename: 'ProtoMessage', fullName: string, comment: string | null, deprecated: boolean, file: string | null, line: number | null, reserved: Array<string>, visibility: TypeVisibility | null, oneofs: Array<{ name: string, comment: string | null, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }> }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, extensionRanges: Array<{ range: string, options: Array<{ name: string, value: unknown }> }>, options: Array<{ name: string, value: unknown, isRule: boolean }>, features: Array<{ name: string, value: unknown }>, fields: Array<{ name: string, number: number, type: string, label: FieldLabel, oneof: string | null, jsonName: string, defaultValue: string | null, comment: string | null, deprecated: boolean, options: Array<{ name: string, value: unknown, isRule: boolean }>, rules: Array<{ kind: string, of: ProtoRuleOf | null, params: unknown, text: string }>, features: Array<{ name: string, value: unknown }>, reference:
          | { __typename: 'ProtoEnum', fullName: string }
          | { __typename: 'ProtoMessage', fullName: string }
         | null }>, usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }> } }
   | null, outerService: { fullName: string, methods: Array<{ name: string }> } | null, outerType:
    | { __typename: 'ProtoEnum', fullName: string }
    | { __typename: 'ProtoMessage', fullName: string }
   | null };

export type RemovalQueryVariables = Exact<{
  fullName: string;
  parent: string;
}>;


export type RemovalQuery = { removed: { source: string, revision: string, previous: string | null, publishedAt: string, isKept: boolean, isPreviousKept: boolean } | null, outer: { source: string, revision: string, previous: string | null, publishedAt: string, isKept: boolean, isPreviousKept: boolean } | null };

export type RemovalFactsFragment = { source: string, revision: string, previous: string | null, publishedAt: string, isKept: boolean, isPreviousKept: boolean };

export type TypeExtensionsQueryVariables = Exact<{
  fullName: string;
  revision?: string | null | undefined;
}>;


export type TypeExtensionsQuery = { protoType:
    | { __typename: 'ProtoEnum' }
    | { __typename: 'ProtoMessage', extensions: Array<{ fullName: string, name: string, number: number, type: string, label: FieldLabel, defaultValue: string | null, comment: string | null, deprecated: boolean, file: string, options: Array<{ name: string, value: unknown }>, extendee: { fullName: string }, reference:
          | { __typename: 'ProtoEnum', fullName: string }
          | { __typename: 'ProtoMessage', fullName: string }
         | null }> }
   | null };

type FirstTypeUsers_ProtoEnum_Fragment = { __typename: 'ProtoEnum', usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }> } };

type FirstTypeUsers_ProtoMessage_Fragment = { __typename: 'ProtoMessage', usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }> } };

export type FirstTypeUsersFragment =
  | FirstTypeUsers_ProtoEnum_Fragment
  | FirstTypeUsers_ProtoMessage_Fragment
;

export type TypeUsersQueryVariables = Exact<{
  fullName: string;
  revision?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TypeUsersQuery = { protoType:
    | { __typename: 'ProtoEnum', usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'ProtoMessage', usedBy: { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type TypeUserPageFragment = { totalCount: number, nodes: Array<{ symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type TypeUserFragment = { symbol: string, file: string, kind: ProtoUserKind, parent: string, source: string, service: { serviceId: string } | null };

export type ApisQueryVariables = Exact<{ [key: string]: never; }>;


export type ApisQuery = { contracts: Array<{ id: string, source: string, revision: string, label: string | null, publishedAt: string, fileCount: number, serviceCount: number, messageCount: number, hasComments: boolean, exportUrl: string }> };

export type RpcServiceRowsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RpcServiceFilter | null | undefined;
  named: boolean;
}>;


export type RpcServiceRowsQuery = { rpcServices: { totalCount: number, nodes: Array<{ id: string, fullName: string, name: string, package: string, comment: string | null, deprecated: boolean, methodCount: number, methods?: Array<{ name: string, deprecated: boolean }>, owner: { serviceId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RpcServiceRowFragment = { id: string, fullName: string, name: string, package: string, comment: string | null, deprecated: boolean, methodCount: number, methods?: Array<{ name: string, deprecated: boolean }>, owner: { serviceId: string } | null };

export type CompareContextQueryVariables = Exact<{ [key: string]: never; }>;


export type CompareContextQuery = { contracts: Array<{ id: string, source: string, revision: string, revisions: { nodes: Array<{ revision: string, previous: string | null, publishedAt: string, breaking: number }> } }> };

export type ComparedRevisionsQueryVariables = Exact<{
  source: string;
  from: string;
  to: string;
  ruleSet: BreakingRuleSet;
}>;


export type ComparedRevisionsQuery = { compareContracts: { source: string, from: string, to: string, breakingCount: number, changeCount: number, changedPackages: Array<{ name: string, breaking: number, changes: number }> } | null };

export type CompareContractsQueryVariables = Exact<{
  source: string;
  from: string;
  to: string;
  ruleSet: BreakingRuleSet;
  symbol?: string | null | undefined;
  package?: string | null | undefined;
  text?: string | null | undefined;
  breaking: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type CompareContractsQuery = { compareContracts: { changes: { totalCount: number, nodes: Array<{ rule: string | null, kind: ContractChangeKind, breaking: boolean, element: ContractElement, symbol: string, package: string, aspect: string, detail: string | null, message: string, acknowledgement: { reason: string, at: string, by: string | null } | null, before: { path: string, line: number | null, text: string | null } | null, after: { path: string, line: number | null, text: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ComparisonImpactQueryVariables = Exact<{
  source: string;
  from: string;
  to: string;
  ruleSet: BreakingRuleSet;
}>;


export type ComparisonImpactQuery = { compareContracts: { impact: { services: { totalCount: number, nodes: Array<{ serviceId: string, roles: Array<ImpactRole>, path: Array<{ symbol: string, relation: ImpactRelation }> }> }, teams: Array<{ name: string }> } } | null };

export type ComparedChangeFragment = { rule: string | null, kind: ContractChangeKind, breaking: boolean, element: ContractElement, symbol: string, package: string, aspect: string, detail: string | null, message: string, acknowledgement: { reason: string, at: string, by: string | null } | null, before: { path: string, line: number | null, text: string | null } | null, after: { path: string, line: number | null, text: string | null } | null };

export type ProtoFilePageQueryVariables = Exact<{
  path: string;
  source?: string | null | undefined;
  revision?: string | null | undefined;
}>;


export type ProtoFilePageQuery = { protoFile: { path: string, package: string, syntax: string | null, comment: string | null, deprecated: boolean, importedBy: Array<string>, contract: { source: string, revision: string, publishedAt: string, hasComments: boolean }, imports: Array<{ path: string, kind: ProtoImportKind, held: boolean }>, options: Array<{ name: string, value: unknown }>, features: Array<{ name: string, value: unknown }>, rpcServices: Array<{ fullName: string, name: string, deprecated: boolean, methodCount: number }>, messages: Array<{ fullName: string }>, enums: Array<{ fullName: string }>, extensions: Array<{ fullName: string, name: string, number: number, type: string, label: FieldLabel, defaultValue: string | null, comment: string | null, deprecated: boolean, file: string, options: Array<{ name: string, value: unknown }>, extendee: { fullName: string }, reference:
        | { __typename: 'ProtoEnum', fullName: string }
        | { __typename: 'ProtoMessage', fullName: string }
       | null }> } | null };

export type ExtensionFactsFragment = { fullName: string, name: string, number: number, type: string, label: FieldLabel, defaultValue: string | null, comment: string | null, deprecated: boolean, file: string, options: Array<{ name: string, value: unknown }>, extendee: { fullName: string }, reference:
    | { __typename: 'ProtoEnum', fullName: string }
    | { __typename: 'ProtoMessage', fullName: string }
   | null };

export type ProtoSourceTextQueryVariables = Exact<{
  path: string;
  source?: string | null | undefined;
  revision?: string | null | undefined;
}>;


export type ProtoSourceTextQuery = { protoFile: { source: { text: string } | null } | null };

export type ProtoSourceLineOfQueryVariables = Exact<{
  path: string;
  source?: string | null | undefined;
  revision?: string | null | undefined;
  symbol: string;
}>;


export type ProtoSourceLineOfQuery = { protoFile: { source: { line: number | null } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RuleToldFragmentDoc = new TypedDocumentString(`
    fragment RuleTold on ProtoRule {
  kind
  of
  params
  text
}
    `, {"fragmentName":"RuleTold"}) as unknown as TypedDocumentString<RuleToldFragment, unknown>;
export const ProtoTypeFactsFragmentDoc = new TypedDocumentString(`
    fragment ProtoTypeFacts on ProtoType {
  __typename
  ... on ProtoMessage {
    fullName
    comment
    deprecated
    file
    line
    oneofs {
      name
      comment
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
    }
    rules {
      ...RuleTold
    }
    reserved
    extensionRanges {
      range
      options {
        name
        value
      }
    }
    options {
      name
      value
      isRule
    }
    features {
      name
      value
    }
    visibility
    fields {
      name
      number
      type
      label
      oneof
      jsonName
      defaultValue
      comment
      deprecated
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
      features {
        name
        value
      }
      reference {
        __typename
        ... on ProtoMessage {
          fullName
        }
        ... on ProtoEnum {
          fullName
        }
      }
    }
  }
  ... on ProtoEnum {
    fullName
    comment
    deprecated
    file
    line
    reserved
    options {
      name
      value
    }
    features {
      name
      value
    }
    visibility
    values {
      name
      number
      aliasOf
      comment
      deprecated
      options {
        name
        value
      }
    }
  }
}
    fragment RuleTold on ProtoRule {
  kind
  of
  params
  text
}`, {"fragmentName":"ProtoTypeFacts"}) as unknown as TypedDocumentString<ProtoTypeFactsFragment, unknown>;
export const RevisionLineFragmentDoc = new TypedDocumentString(`
    fragment RevisionLine on ContractRevision {
  source
  revision
  previous
  publishedAt
  change
  breaking
  acknowledgements {
    reason
  }
}
    `, {"fragmentName":"RevisionLine"}) as unknown as TypedDocumentString<RevisionLineFragment, unknown>;
export const RevisionPageFragmentDoc = new TypedDocumentString(`
    fragment RevisionPage on ContractRevisionConnection {
  totalCount
  nodes {
    ...RevisionLine
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment RevisionLine on ContractRevision {
  source
  revision
  previous
  publishedAt
  change
  breaking
  acknowledgements {
    reason
  }
}`, {"fragmentName":"RevisionPage"}) as unknown as TypedDocumentString<RevisionPageFragment, unknown>;
export const RpcServiceFactsFragmentDoc = new TypedDocumentString(`
    fragment RpcServiceFacts on RpcService {
  id
  fullName
  name
  package
  comment
  deprecated
  file
  line
  contract {
    source
    revision
    label
    publishedAt
    hasComments
  }
  owner {
    serviceId
    team {
      name
    }
  }
  consumers {
    serviceId
  }
  exportUrl
  options {
    name
    value
  }
  methodCount
  methods {
    name
    fullName
    comment
    deprecated
    input {
      fullName
    }
    output {
      fullName
    }
    clientStreaming
    serverStreaming
    http {
      method
      path
      body
      responseBody
    }
    options {
      name
      value
    }
    line
  }
}
    `, {"fragmentName":"RpcServiceFacts"}) as unknown as TypedDocumentString<RpcServiceFactsFragment, unknown>;
export const TypeShapeFactsFragmentDoc = new TypedDocumentString(`
    fragment TypeShapeFacts on ProtoType {
  __typename
  ... on ProtoMessage {
    fullName
    fields {
      name
      jsonName
      type
      label
      oneof
      deprecated
      rules {
        kind
        params
      }
      reference {
        __typename
        ... on ProtoMessage {
          fullName
        }
        ... on ProtoEnum {
          fullName
        }
      }
    }
  }
  ... on ProtoEnum {
    fullName
    values {
      name
      number
    }
  }
}
    `, {"fragmentName":"TypeShapeFacts"}) as unknown as TypedDocumentString<TypeShapeFactsFragment, unknown>;
export const WhoIsHitByFragmentDoc = new TypedDocumentString(`
    fragment WhoIsHitBy on Impact {
  services(first: 50) {
    totalCount
    nodes {
      serviceId
      roles
      path {
        symbol
        relation
      }
    }
  }
  teams {
    name
  }
}
    `, {"fragmentName":"WhoIsHitBy"}) as unknown as TypedDocumentString<WhoIsHitByFragment, unknown>;
export const RemovalFactsFragmentDoc = new TypedDocumentString(`
    fragment RemovalFacts on ContractRevision {
  source
  revision
  previous
  publishedAt
  isKept
  isPreviousKept
}
    `, {"fragmentName":"RemovalFacts"}) as unknown as TypedDocumentString<RemovalFactsFragment, unknown>;
export const TypeUserFragmentDoc = new TypedDocumentString(`
    fragment TypeUser on ProtoUser {
  symbol
  file
  kind
  parent
  source
  service {
    serviceId
  }
}
    `, {"fragmentName":"TypeUser"}) as unknown as TypedDocumentString<TypeUserFragment, unknown>;
export const FirstTypeUsersFragmentDoc = new TypedDocumentString(`
    fragment FirstTypeUsers on ProtoType {
  __typename
  ... on ProtoMessage {
    usedBy(first: 12) {
      totalCount
      nodes {
        ...TypeUser
      }
    }
  }
  ... on ProtoEnum {
    usedBy(first: 12) {
      totalCount
      nodes {
        ...TypeUser
      }
    }
  }
}
    fragment TypeUser on ProtoUser {
  symbol
  file
  kind
  parent
  source
  service {
    serviceId
  }
}`, {"fragmentName":"FirstTypeUsers"}) as unknown as TypedDocumentString<FirstTypeUsersFragment, unknown>;
export const TypeUserPageFragmentDoc = new TypedDocumentString(`
    fragment TypeUserPage on ProtoUserConnection {
  totalCount
  nodes {
    ...TypeUser
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment TypeUser on ProtoUser {
  symbol
  file
  kind
  parent
  source
  service {
    serviceId
  }
}`, {"fragmentName":"TypeUserPage"}) as unknown as TypedDocumentString<TypeUserPageFragment, unknown>;
export const RpcServiceRowFragmentDoc = new TypedDocumentString(`
    fragment RpcServiceRow on RpcService {
  id
  fullName
  name
  package
  comment
  deprecated
  methodCount
  methods @include(if: $named) {
    name
    deprecated
  }
  owner {
    serviceId
  }
}
    `, {"fragmentName":"RpcServiceRow"}) as unknown as TypedDocumentString<RpcServiceRowFragment, unknown>;
export const ComparedChangeFragmentDoc = new TypedDocumentString(`
    fragment ComparedChange on ContractChange {
  rule
  kind
  breaking
  element
  symbol
  package
  aspect
  detail
  message
  acknowledgement {
    reason
    at
    by
  }
  before {
    path
    line
    text
  }
  after {
    path
    line
    text
  }
}
    `, {"fragmentName":"ComparedChange"}) as unknown as TypedDocumentString<ComparedChangeFragment, unknown>;
export const ExtensionFactsFragmentDoc = new TypedDocumentString(`
    fragment ExtensionFacts on ProtoExtension {
  fullName
  name
  number
  type
  label
  defaultValue
  comment
  deprecated
  file
  options {
    name
    value
  }
  extendee {
    fullName
  }
  reference {
    __typename
    ... on ProtoMessage {
      fullName
    }
    ... on ProtoEnum {
      fullName
    }
  }
}
    `, {"fragmentName":"ExtensionFacts"}) as unknown as TypedDocumentString<ExtensionFactsFragment, unknown>;
export const ProtoTypeDetailDocument = new TypedDocumentString(`
    query ProtoTypeDetail($fullName: String!, $revision: String) {
  protoType(fullName: $fullName, revision: $revision) {
    ...ProtoTypeFacts
  }
}
    fragment ProtoTypeFacts on ProtoType {
  __typename
  ... on ProtoMessage {
    fullName
    comment
    deprecated
    file
    line
    oneofs {
      name
      comment
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
    }
    rules {
      ...RuleTold
    }
    reserved
    extensionRanges {
      range
      options {
        name
        value
      }
    }
    options {
      name
      value
      isRule
    }
    features {
      name
      value
    }
    visibility
    fields {
      name
      number
      type
      label
      oneof
      jsonName
      defaultValue
      comment
      deprecated
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
      features {
        name
        value
      }
      reference {
        __typename
        ... on ProtoMessage {
          fullName
        }
        ... on ProtoEnum {
          fullName
        }
      }
    }
  }
  ... on ProtoEnum {
    fullName
    comment
    deprecated
    file
    line
    reserved
    options {
      name
      value
    }
    features {
      name
      value
    }
    visibility
    values {
      name
      number
      aliasOf
      comment
      deprecated
      options {
        name
        value
      }
    }
  }
}
fragment RuleTold on ProtoRule {
  kind
  of
  params
  text
}`) as unknown as TypedDocumentString<ProtoTypeDetailQuery, ProtoTypeDetailQueryVariables>;
export const RpcServiceRevisionsDocument = new TypedDocumentString(`
    query RpcServiceRevisions($fullName: String!, $revision: String, $first: Int!, $after: String) {
  rpcService(fullName: $fullName, revision: $revision) {
    id
    revisions(first: $first, after: $after) {
      ...RevisionPage
    }
  }
}
    fragment RevisionPage on ContractRevisionConnection {
  totalCount
  nodes {
    ...RevisionLine
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment RevisionLine on ContractRevision {
  source
  revision
  previous
  publishedAt
  change
  breaking
  acknowledgements {
    reason
  }
}`) as unknown as TypedDocumentString<RpcServiceRevisionsQuery, RpcServiceRevisionsQueryVariables>;
export const ProtoTypeRevisionsDocument = new TypedDocumentString(`
    query ProtoTypeRevisions($fullName: String!, $revision: String, $first: Int!, $after: String) {
  protoType(fullName: $fullName, revision: $revision) {
    __typename
    ... on ProtoMessage {
      revisions(first: $first, after: $after) {
        ...RevisionPage
      }
    }
    ... on ProtoEnum {
      revisions(first: $first, after: $after) {
        ...RevisionPage
      }
    }
  }
}
    fragment RevisionPage on ContractRevisionConnection {
  totalCount
  nodes {
    ...RevisionLine
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment RevisionLine on ContractRevision {
  source
  revision
  previous
  publishedAt
  change
  breaking
  acknowledgements {
    reason
  }
}`) as unknown as TypedDocumentString<ProtoTypeRevisionsQuery, ProtoTypeRevisionsQueryVariables>;
export const RpcServiceDetailDocument = new TypedDocumentString(`
    query RpcServiceDetail($fullName: String!) {
  rpcService(fullName: $fullName) {
    ...RpcServiceFacts
  }
}
    fragment RpcServiceFacts on RpcService {
  id
  fullName
  name
  package
  comment
  deprecated
  file
  line
  contract {
    source
    revision
    label
    publishedAt
    hasComments
  }
  owner {
    serviceId
    team {
      name
    }
  }
  consumers {
    serviceId
  }
  exportUrl
  options {
    name
    value
  }
  methodCount
  methods {
    name
    fullName
    comment
    deprecated
    input {
      fullName
    }
    output {
      fullName
    }
    clientStreaming
    serverStreaming
    http {
      method
      path
      body
      responseBody
    }
    options {
      name
      value
    }
    line
  }
}`) as unknown as TypedDocumentString<RpcServiceDetailQuery, RpcServiceDetailQueryVariables>;
export const WhoIsHitDocument = new TypedDocumentString(`
    query WhoIsHit($of: [String!]!) {
  impact(of: $of) {
    ...WhoIsHitBy
  }
}
    fragment WhoIsHitBy on Impact {
  services(first: 50) {
    totalCount
    nodes {
      serviceId
      roles
      path {
        symbol
        relation
      }
    }
  }
  teams {
    name
  }
}`) as unknown as TypedDocumentString<WhoIsHitQuery, WhoIsHitQueryVariables>;
export const ApiDocument = new TypedDocumentString(`
    query Api($fullName: String!, $parent: String!, $revision: String) {
  rpcService(fullName: $fullName, revision: $revision) {
    ...RpcServiceFacts
  }
  protoType(fullName: $fullName, revision: $revision) {
    ...ProtoTypeFacts
    ...FirstTypeUsers
  }
  outerService: rpcService(fullName: $parent, revision: $revision) {
    fullName
    methods {
      name
    }
  }
  outerType: protoType(fullName: $parent, revision: $revision) {
    __typename
    ... on ProtoMessage {
      fullName
    }
    ... on ProtoEnum {
      fullName
    }
  }
}
    fragment ProtoTypeFacts on ProtoType {
  __typename
  ... on ProtoMessage {
    fullName
    comment
    deprecated
    file
    line
    oneofs {
      name
      comment
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
    }
    rules {
      ...RuleTold
    }
    reserved
    extensionRanges {
      range
      options {
        name
        value
      }
    }
    options {
      name
      value
      isRule
    }
    features {
      name
      value
    }
    visibility
    fields {
      name
      number
      type
      label
      oneof
      jsonName
      defaultValue
      comment
      deprecated
      options {
        name
        value
        isRule
      }
      rules {
        ...RuleTold
      }
      features {
        name
        value
      }
      reference {
        __typename
        ... on ProtoMessage {
          fullName
        }
        ... on ProtoEnum {
          fullName
        }
      }
    }
  }
  ... on ProtoEnum {
    fullName
    comment
    deprecated
    file
    line
    reserved
    options {
      name
      value
    }
    features {
      name
      value
    }
    visibility
    values {
      name
      number
      aliasOf
      comment
      deprecated
      options {
        name
        value
      }
    }
  }
}
fragment RuleTold on ProtoRule {
  kind
  of
  params
  text
}
fragment RpcServiceFacts on RpcService {
  id
  fullName
  name
  package
  comment
  deprecated
  file
  line
  contract {
    source
    revision
    label
    publishedAt
    hasComments
  }
  owner {
    serviceId
    team {
      name
    }
  }
  consumers {
    serviceId
  }
  exportUrl
  options {
    name
    value
  }
  methodCount
  methods {
    name
    fullName
    comment
    deprecated
    input {
      fullName
    }
    output {
      fullName
    }
    clientStreaming
    serverStreaming
    http {
      method
      path
      body
      responseBody
    }
    options {
      name
      value
    }
    line
  }
}
fragment FirstTypeUsers on ProtoType {
  __typename
  ... on ProtoMessage {
    usedBy(first: 12) {
      totalCount
      nodes {
        ...TypeUser
      }
    }
  }
  ... on ProtoEnum {
    usedBy(first: 12) {
      totalCount
      nodes {
        ...TypeUser
      }
    }
  }
}
fragment TypeUser on ProtoUser {
  symbol
  file
  kind
  parent
  source
  service {
    serviceId
  }
}`) as unknown as TypedDocumentString<ApiQuery, ApiQueryVariables>;
export const RemovalDocument = new TypedDocumentString(`
    query Removal($fullName: String!, $parent: String!) {
  removed: removedProto(fullName: $fullName) {
    ...RemovalFacts
  }
  outer: removedProto(fullName: $parent) {
    ...RemovalFacts
  }
}
    fragment RemovalFacts on ContractRevision {
  source
  revision
  previous
  publishedAt
  isKept
  isPreviousKept
}`) as unknown as TypedDocumentString<RemovalQuery, RemovalQueryVariables>;
export const TypeExtensionsDocument = new TypedDocumentString(`
    query TypeExtensions($fullName: String!, $revision: String) {
  protoType(fullName: $fullName, revision: $revision) {
    __typename
    ... on ProtoMessage {
      extensions {
        ...ExtensionFacts
      }
    }
  }
}
    fragment ExtensionFacts on ProtoExtension {
  fullName
  name
  number
  type
  label
  defaultValue
  comment
  deprecated
  file
  options {
    name
    value
  }
  extendee {
    fullName
  }
  reference {
    __typename
    ... on ProtoMessage {
      fullName
    }
    ... on ProtoEnum {
      fullName
    }
  }
}`) as unknown as TypedDocumentString<TypeExtensionsQuery, TypeExtensionsQueryVariables>;
export const TypeUsersDocument = new TypedDocumentString(`
    query TypeUsers($fullName: String!, $revision: String, $first: Int!, $after: String) {
  protoType(fullName: $fullName, revision: $revision) {
    __typename
    ... on ProtoMessage {
      usedBy(first: $first, after: $after) {
        ...TypeUserPage
      }
    }
    ... on ProtoEnum {
      usedBy(first: $first, after: $after) {
        ...TypeUserPage
      }
    }
  }
}
    fragment TypeUserPage on ProtoUserConnection {
  totalCount
  nodes {
    ...TypeUser
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment TypeUser on ProtoUser {
  symbol
  file
  kind
  parent
  source
  service {
    serviceId
  }
}`) as unknown as TypedDocumentString<TypeUsersQuery, TypeUsersQueryVariables>;
export const ApisDocument = new TypedDocumentString(`
    query Apis {
  contracts {
    id
    source
    revision
    label
    publishedAt
    fileCount
    serviceCount
    messageCount
    hasComments
    exportUrl
  }
}
    `) as unknown as TypedDocumentString<ApisQuery, ApisQueryVariables>;
export const RpcServiceRowsDocument = new TypedDocumentString(`
    query RpcServiceRows($first: Int!, $after: String, $filter: RpcServiceFilter, $named: Boolean!) {
  rpcServices(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...RpcServiceRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RpcServiceRow on RpcService {
  id
  fullName
  name
  package
  comment
  deprecated
  methodCount
  methods @include(if: $named) {
    name
    deprecated
  }
  owner {
    serviceId
  }
}`) as unknown as TypedDocumentString<RpcServiceRowsQuery, RpcServiceRowsQueryVariables>;
export const CompareContextDocument = new TypedDocumentString(`
    query CompareContext {
  contracts {
    id
    source
    revision
    revisions(first: 200) {
      nodes {
        revision
        previous
        publishedAt
        breaking
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareContextQuery, CompareContextQueryVariables>;
export const ComparedRevisionsDocument = new TypedDocumentString(`
    query ComparedRevisions($source: String!, $from: String!, $to: String!, $ruleSet: BreakingRuleSet!) {
  compareContracts(source: $source, from: $from, to: $to, ruleSet: $ruleSet) {
    source
    from
    to
    breakingCount
    changeCount
    changedPackages {
      name
      breaking
      changes
    }
  }
}
    `) as unknown as TypedDocumentString<ComparedRevisionsQuery, ComparedRevisionsQueryVariables>;
export const CompareContractsDocument = new TypedDocumentString(`
    query CompareContracts($source: String!, $from: String!, $to: String!, $ruleSet: BreakingRuleSet!, $symbol: String, $package: String, $text: String, $breaking: Boolean!, $first: Int!, $after: String) {
  compareContracts(source: $source, from: $from, to: $to, ruleSet: $ruleSet) {
    changes(
      first: $first
      after: $after
      filter: {symbol: $symbol, package: $package, text: $text, breaking: $breaking}
    ) {
      totalCount
      nodes {
        ...ComparedChange
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ComparedChange on ContractChange {
  rule
  kind
  breaking
  element
  symbol
  package
  aspect
  detail
  message
  acknowledgement {
    reason
    at
    by
  }
  before {
    path
    line
    text
  }
  after {
    path
    line
    text
  }
}`) as unknown as TypedDocumentString<CompareContractsQuery, CompareContractsQueryVariables>;
export const ComparisonImpactDocument = new TypedDocumentString(`
    query ComparisonImpact($source: String!, $from: String!, $to: String!, $ruleSet: BreakingRuleSet!) {
  compareContracts(source: $source, from: $from, to: $to, ruleSet: $ruleSet) {
    impact {
      ...WhoIsHitBy
    }
  }
}
    fragment WhoIsHitBy on Impact {
  services(first: 50) {
    totalCount
    nodes {
      serviceId
      roles
      path {
        symbol
        relation
      }
    }
  }
  teams {
    name
  }
}`) as unknown as TypedDocumentString<ComparisonImpactQuery, ComparisonImpactQueryVariables>;
export const ProtoFilePageDocument = new TypedDocumentString(`
    query ProtoFilePage($path: String!, $source: String, $revision: String) {
  protoFile(path: $path, source: $source, revision: $revision) {
    path
    package
    syntax
    comment
    deprecated
    contract {
      source
      revision
      publishedAt
      hasComments
    }
    imports {
      path
      kind
      held
    }
    importedBy
    options {
      name
      value
    }
    features {
      name
      value
    }
    rpcServices {
      fullName
      name
      deprecated
      methodCount
    }
    messages {
      fullName
    }
    enums {
      fullName
    }
    extensions {
      ...ExtensionFacts
    }
  }
}
    fragment ExtensionFacts on ProtoExtension {
  fullName
  name
  number
  type
  label
  defaultValue
  comment
  deprecated
  file
  options {
    name
    value
  }
  extendee {
    fullName
  }
  reference {
    __typename
    ... on ProtoMessage {
      fullName
    }
    ... on ProtoEnum {
      fullName
    }
  }
}`) as unknown as TypedDocumentString<ProtoFilePageQuery, ProtoFilePageQueryVariables>;
export const ProtoSourceTextDocument = new TypedDocumentString(`
    query ProtoSourceText($path: String!, $source: String, $revision: String) {
  protoFile(path: $path, source: $source, revision: $revision) {
    source {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ProtoSourceTextQuery, ProtoSourceTextQueryVariables>;
export const ProtoSourceLineOfDocument = new TypedDocumentString(`
    query ProtoSourceLineOf($path: String!, $source: String, $revision: String, $symbol: String!) {
  protoFile(path: $path, source: $source, revision: $revision) {
    source {
      line(symbol: $symbol)
    }
  }
}
    `) as unknown as TypedDocumentString<ProtoSourceLineOfQuery, ProtoSourceLineOfQueryVariables>;