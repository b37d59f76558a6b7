import type { UserKind } from '#domain/references.ts';

/** What impact is found from; every answer is of the contracts in force and of the specs. */
export interface ImpactFacts {
  readonly isType: (fullName: string) => 'message' | 'enum' | undefined;
  readonly isRpcService: (fullName: string) => boolean;
  /** Simple names. */
  readonly methodsOf: (rpcService: string) => readonly string[];
  /** Whose fields hold the type, which methods take or return it, which extensions are of it. */
  readonly usersOf: (type: string) => readonly TypeUser[];
  /** The present id of a service, or of the one that had this id. */
  readonly serviceId: (name: string) => string | undefined;
  readonly providerOf: (rpcService: string) => string | undefined;
  readonly consumersOf: (rpcService: string) => readonly string[];
  /** Who says that it depends on the service without naming an RPC service of it. */
  readonly declaredDependentsOf: (serviceId: string) => readonly string[];
  /** Everybody who depends on the service, for whatever reason. */
  readonly dependentsOf: (serviceId: string) => readonly string[];
  /** Who sends or hears the message over a broker. */
  readonly messagingOf: (message: string) => readonly MessageUser[];
}

export interface TypeUser {
  readonly kind: UserKind;
  /** `acme.pay.v1.Receipt.total`, `acme.pay.v1.Payments.Charge`. */
  readonly symbol: string;
}

export interface MessageUser {
  readonly serviceId: string;
  readonly topic: string;
  readonly role: 'PUBLISHES' | 'SUBSCRIBES';
}
