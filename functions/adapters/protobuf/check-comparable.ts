import type {
  ComparableEnum,
  ComparableFile,
  ComparableMessage,
} from '#domain/comparison/comparable.ts';
import { checkNames, type NamedMessage } from './check-names.ts';

/** `checkNames` for a file that is read to be compared. Throws `DescriptorSetError` with the symbol. */
export function checkComparable({ package: scope, ...file }: ComparableFile): void {
  checkNames({
    package: scope,
    messageType: file.messages.map(namedMessage),
    enumType: file.enums.map(namedEnum),
    service: file.services.map(({ name, methods }) => ({ name, method: methods })),
  });
}

const namedMessage = (message: ComparableMessage): NamedMessage => ({
  name: message.name,
  field: message.fields,
  oneofDecl: message.oneofs,
  enumType: message.enums.map(namedEnum),
  nestedType: message.messages.map(namedMessage),
});

const namedEnum = ({ name, values }: ComparableEnum) => ({ name, value: values });
