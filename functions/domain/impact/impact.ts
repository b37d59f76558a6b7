/** What a proto symbol or a service is to those who may be hit when it changes. */

export const SYMBOL_KINDS = ['message', 'enum', 'rpc-service', 'method', 'service'] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

/** Why a service is hit; the first of a service's roles is the nearest. */
export const IMPACT_ROLES = ['PROVIDES', 'CONSUMES', 'PUBLISHES', 'SUBSCRIBES', 'DEPENDS'] as const;
export type ImpactRole = (typeof IMPACT_ROLES)[number];

/** One step of the way from what was asked for to whom it hits. */
export interface ImpactStep {
  /** Full proto name, service id or topic; of a field `acme.pay.v1.Payment.amount`. */
  readonly symbol: string;
  /** What the symbol has to do with the step before: the first step is what was asked for. */
  readonly relation: ImpactRelation;
}

export const IMPACT_RELATIONS = [
  'ASKED',
  'PART_OF',
  'HELD_BY',
  'EXTENDED_BY',
  'SENT_BY',
  'METHOD_OF',
  'PROVIDED_BY',
  'CONSUMED_BY',
  'PUBLISHED_BY',
  'SUBSCRIBED_BY',
  'DEPENDED_ON_BY',
] as const;
export type ImpactRelation = (typeof IMPACT_RELATIONS)[number];

/** A type, method or RPC service that carries what was asked for, and the shortest way there. */
export interface HitSymbol {
  readonly symbol: string;
  readonly kind: SymbolKind;
  readonly path: readonly ImpactStep[];
}

export interface HitService {
  readonly serviceId: string;
  readonly roles: readonly ImpactRole[];
  /** The shortest way; a provider's when it is as short as another. */
  readonly path: readonly ImpactStep[];
}

export interface Impact {
  /** What was asked for and found. */
  readonly of: readonly { readonly name: string; readonly kind: SymbolKind }[];
  /** What was asked for and is in no contract in force, and no service. */
  readonly unknown: readonly string[];
  /** Nearest first. */
  readonly symbols: readonly HitSymbol[];
  /** Nearest first. */
  readonly services: readonly HitService[];
}
