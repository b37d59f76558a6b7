import { isFieldSet } from '@bufbuild/protobuf';
import {
  type DescriptorProto,
  Edition,
  type EnumDescriptorProto,
  type FieldDescriptorProto,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  type FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { fullNameOf, qualified } from './render-context.ts';

/**
 * Values that no compiler would let pass: https://protobuf.com/docs/language-spec. Editions to come are let pass, those
 * for tests only are not. Throws `DescriptorSetError` with the symbol.
 */
export function checkValues(file: FileDescriptorProto): void {
  if (!SYNTAXES.has(file.syntax))
    throw new DescriptorSetError(
      0,
      `${JSON.stringify(file.syntax.slice(0, 40))} is no syntax of Protocol Buffers`,
    );
  if (file.syntax === 'editions' && !hasEdition(file))
    throw new DescriptorSetError(0, `${file.edition} is no edition of Protocol Buffers`);
  const kinds = kindsIn(file);
  for (const message of file.messageType) checkMessage(message, file.package, kinds);
  for (const type of file.enumType) checkEnum(type, file.package);
  for (const field of file.extension) checkExtension(field, file.package, kinds);
  for (const service of file.service)
    for (const { name, inputType, outputType } of service.method)
      for (const typeName of [inputType, outputType])
        if (kinds.get(fullNameOf(typeName)) === 'enum')
          throw wrong(
            qualified(qualified(file.package, service.name), name),
            `${fullNameOf(typeName)} is an enum, and a method takes and returns messages`,
          );
}

type Kinds = ReadonlyMap<string, 'message' | 'enum'>;

/** The empty one is proto2. */
const SYNTAXES: ReadonlySet<string> = new Set(['', 'proto2', 'proto3', 'editions']);
/** Field number in FileDescriptorProto. */
const EDITION = 14;
const LARGEST = 536_870_911;
/** Of extensions of message sets, which one can't tell from others here. */
const LARGEST_OF_EXTENSIONS = 2_147_483_646;
/** Kept for implementations of Protocol Buffers. */
const KEPT = { first: 19_000, last: 19_999 };

/** The decoder leaves editions it does not know yet among the unknown fields. */
const hasEdition = ({ edition, $unknown }: FileDescriptorProto): boolean =>
  (edition >= Edition.EDITION_PROTO2 && edition < Edition.EDITION_99997_TEST_ONLY) ||
  ($unknown ?? []).some(({ no }) => no === EDITION);

function checkMessage(message: DescriptorProto, outer: string, kinds: Kinds): void {
  const scope = qualified(outer, message.name);
  for (const field of message.field) {
    const symbol = qualified(scope, field.name);
    checkNumber(field.number, LARGEST, symbol);
    checkType(field, symbol, kinds);
    const isInOneof = isFieldSet(field, FieldDescriptorProtoSchema.field.oneofIndex);
    if (isInOneof && message.oneofDecl[field.oneofIndex] === undefined)
      throw wrong(symbol, `it is in oneof ${field.oneofIndex}, counted from 0, which is not there`);
  }
  for (const { start, end } of [...message.reservedRange, ...message.extensionRange])
    if (start < 1 || end <= start)
      throw wrong(scope, `it reserves or extends ${start} to ${end - 1}, which is no range`);
  for (const field of message.extension) checkExtension(field, scope, kinds);
  for (const type of message.enumType) checkEnum(type, scope);
  for (const nested of message.nestedType) checkMessage(nested, scope, kinds);
}

function checkEnum({ name, value, reservedRange }: EnumDescriptorProto, outer: string): void {
  const symbol = qualified(outer, name);
  if (value.length === 0) throw wrong(symbol, 'the enum has no values');
  for (const { start, end } of reservedRange)
    if (end < start) throw wrong(symbol, `it reserves ${start} to ${end}, which is no range`);
}

function checkExtension(field: FieldDescriptorProto, scope: string, kinds: Kinds): void {
  const symbol = qualified(scope, field.name);
  checkNumber(field.number, LARGEST_OF_EXTENSIONS, symbol);
  checkType(field, symbol, kinds);
  const extendee = fullNameOf(field.extendee);
  if (kinds.get(extendee) === 'enum')
    throw wrong(symbol, `it extends ${extendee}, which is an enum and no message`);
}

function checkNumber(number: number, largest: number, symbol: string): void {
  if (number < 1 || number > largest)
    throw wrong(symbol, `its number is ${number}, and they go from 1 to ${largest}`);
  if (number >= KEPT.first && number <= KEPT.last)
    throw wrong(symbol, `its number is ${number}, and ${KEPT.first} to ${KEPT.last} are kept`);
}

/** As far as the file itself declares what the field holds. */
function checkType({ type, typeName }: FieldDescriptorProto, symbol: string, kinds: Kinds): void {
  const name = fullNameOf(typeName);
  const kind = typeName === '' ? undefined : kinds.get(name);
  const isMessage = MESSAGES.has(type);
  if (kind === 'enum' && isMessage) throw wrong(symbol, `${name} is an enum and no message`);
  if (kind === 'message' && type === FieldDescriptorProto_Type.ENUM)
    throw wrong(symbol, `${name} is a message and no enum`);
}

const MESSAGES: ReadonlySet<FieldDescriptorProto_Type> = new Set([
  FieldDescriptorProto_Type.MESSAGE,
  FieldDescriptorProto_Type.GROUP,
]);

function kindsIn(file: FileDescriptorProto): Kinds {
  const kinds = new Map<string, 'message' | 'enum'>();
  const add = (message: DescriptorProto, outer: string): void => {
    const scope = qualified(outer, message.name);
    kinds.set(scope, 'message');
    for (const type of message.enumType) kinds.set(qualified(scope, type.name), 'enum');
    for (const nested of message.nestedType) add(nested, scope);
  };
  for (const message of file.messageType) add(message, file.package);
  for (const type of file.enumType) kinds.set(qualified(file.package, type.name), 'enum');
  return kinds;
}

const wrong = (symbol: string, reason: string): DescriptorSetError =>
  new DescriptorSetError(0, reason, { symbol });
