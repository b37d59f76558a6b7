import { findProtoType, type ProtoType, referredType } from '#application/find-proto.ts';
import type { ContractIndex, EnumView, FileView, MessageView } from '#domain/contract.ts';
import type { Context } from './context.ts';

/** A type known by name at once; its file is only read when somebody asks what is in it. */
export type SeenMessage = ProtoType & { readonly kind: 'message' };
export type SeenEnum = ProtoType & { readonly kind: 'enum' };
export type SeenType = SeenMessage | SeenEnum;

export async function protoType(
  context: Context,
  fullName: string,
  revision?: string,
): Promise<SeenType | undefined> {
  const catalogue = await context.catalogue();
  return (await findProtoType(catalogue, context.readRevision, fullName, revision)) as
    | SeenType
    | undefined;
}

/** What a name inside a contract refers to. */
export async function referenceTo(
  context: Context,
  contract: ContractIndex | undefined,
  fullName: string,
): Promise<SeenType | undefined> {
  return referredType(await context.catalogue(), contract, fullName) as SeenType | undefined;
}

/** The message of that name; one without a place when no contract contains it. */
export async function messageNamed(
  context: Context,
  contract: ContractIndex,
  fullName: string,
): Promise<SeenMessage> {
  const found = await referenceTo(context, contract, fullName);
  return found?.kind === 'message' ? found : { kind: 'message', fullName };
}

export async function messageView(
  { place, fullName }: SeenMessage,
  context: Context,
): Promise<MessageView | undefined> {
  const view = await fileView(place, context);
  return view?.messages.find((message) => message.fullName === fullName);
}

export async function enumView(
  { place, fullName }: SeenEnum,
  context: Context,
): Promise<EnumView | undefined> {
  const view = await fileView(place, context);
  return view?.enums.find((one) => one.fullName === fullName);
}

const fileView = async (
  place: ProtoType['place'],
  context: Context,
): Promise<FileView | undefined> =>
  place === undefined ? undefined : context.fileView.load(place.viewKey);
