import { describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';
import { field, join, setOf } from '../../support/encode-set.ts';
import { file, message, stringField } from '../../support/write-descriptors.ts';

const enumOf = (name: string, ...values: readonly string[]) =>
  field(5, join(field(1, name), ...values.map((value) => field(2, field(1, value)))));
const service = (name: string, ...methods: readonly Uint8Array[]) =>
  field(6, join(field(1, name), ...methods.map((method) => field(2, method))));
const NOT_UTF8 = new Uint8Array([0x66, 0xff]);
/** A field of 32 fixed bits. */
const fixed = (number: number) => join(new Uint8Array([number * 8 + 5]), new Uint8Array(4));

const publishOver = async (...files: readonly Uint8Array[]) => {
  const desk = createDescriptorDesk();
  await desk.publish(setOf([file('good.proto', message('Good'))]));
  const receipt = await desk.publish(setOf(files));
  const contract = await desk.contract();
  await desk.app.close();
  return { receipt, inForce: contract?.revision };
};

describe('a file that contradicts itself or its format is refused, named with what is wrong', () => {
  it.each([
    [
      'two fields of a name',
      message('M', stringField('f', 1), stringField('f', 2)),
      'in x.M.f, there are two fields or oneofs of that name',
    ],
    [
      'a oneof named like a field',
      message('M', stringField('f', 1), field(8, field(1, 'f'))),
      'in x.M.f,',
    ],
    [
      'two fields of a number',
      message('M', stringField('f', 1), stringField('g', 1)),
      'in x.M.g, f has the number 1 as well',
    ],
    [
      'two values of a name, deep inside',
      message(
        'M',
        field(
          3,
          join(
            field(1, 'N'),
            field(4, join(field(1, 'E'), field(2, field(1, 'V')), field(2, field(1, 'V')))),
          ),
        ),
      ),
      'in x.M.N.E.V, there are two values',
    ],
    ['two values of a name', enumOf('E', 'V', 'V'), 'in x.E.V,'],
    [
      'two methods of a name',
      service('S', field(1, 'Get'), field(1, 'Get')),
      'in x.S.Get, there are two methods',
    ],
    [
      'a number for a field',
      message('M', field(2, 7)),
      'in x.M, DescriptorProto.field is written as wire type 0, not 2',
    ],
    [
      'text for a number',
      message('M', field(2, join(field(1, 'f'), field(3, 'one')))),
      'in x.M.f, FieldDescriptorProto.number is written as wire type 2, not 0',
    ],
    [
      'fixed bits for a name',
      service('S', join(field(1, 'Get'), fixed(2))),
      'in x.S.Get, MethodDescriptorProto.input_type is written as wire type 5, not 2',
    ],
    [
      'text for a flag among options',
      message('M', field(7, field(3, 'yes'))),
      'in x.M, MessageOptions.deprecated is written as wire type 2, not 0',
    ],
    [
      'a group for a message',
      message('M', new Uint8Array([0x13, 0x14])),
      'in x.M, DescriptorProto.field is written as wire type 3, not 2',
    ],
    [
      'a type that is not UTF-8',
      message('M', field(2, join(field(1, 'f'), field(6, NOT_UTF8)))),
      'in x.M.f, FieldDescriptorProto.type_name is not UTF-8',
    ],
    [
      'a default that is not UTF-8',
      message('M', stringField('f', 1, field(7, NOT_UTF8))),
      'in x.M.f, FieldDescriptorProto.default_value is not UTF-8',
    ],
    [
      'a name that is not UTF-8',
      message('M', field(3, field(1, NOT_UTF8))),
      'in x.M, a name is not UTF-8',
    ],
    ['a name that is none', message('M', field(3, field(1, 'a b'))), 'in x.M, "a b" is no name'],
    ['a field cut short', message('M', field(2, new Uint8Array([0x0a, 0x7f, 0x66]))), 'in x.M, '],
    [
      'a length beyond what it is in',
      message('M', field(2, join(field(1, 'f'), new Uint8Array([0x3a, 0x50])))),
      'in x.M.f, FieldDescriptorProto.default_value ends behind what it is in',
    ],
  ])('%s', async (_, part, text) => {
    const { receipt, inForce } = await publishOver(file('a.proto', part));
    expect(receipt.outcome).toBe('refused');
    expect(receipt.problems).toMatchObject([
      {
        severity: 'error',
        code: 'unreadable-descriptor',
        path: 'a.proto',
        cure: expect.anything(),
      },
    ]);
    expect(receipt.problems[0]?.message).toContain(text);
    expect(inForce).toBe('r1');
  });
});

describe('a field of a type that no file declares', () => {
  const holder = message(
    'M',
    field(2, join(field(1, 'f'), field(3, 1), field(4, 1), field(5, 11), field(6, '.x.Absent'))),
  );

  it('is refused, named with the type, and what was in force stays so', async () => {
    const { receipt, inForce } = await publishOver(file('a.proto', holder));
    expect(receipt).toMatchObject({ outcome: 'refused', problems: [{ path: 'a.proto' }] });
    expect(receipt.problems[0]?.message).toContain('in x.M.f, it names x.Absent, which no file');
    expect(inForce).toBe('r1');
  });

  it('is taken where the file has a weak import that the set need not hold', async () => {
    const weak = join(field(3, 'weak.proto'), field(11, 0));
    const { receipt, inForce } = await publishOver(file('a.proto', weak, holder));
    expect(receipt.outcome).toBe('applied');
    expect(inForce).toBe('r2');
  });
});

describe('names that JavaScript uses itself', () => {
  it('are names like any other: of files, packages, types, fields, values, methods and options', async () => {
    const desk = createDescriptorDesk();
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const receipt = await desk.publish(
      await compileProto({
        '__proto__/constructor.proto': `syntax = "proto3"; package constructor.__proto__;
          import "google/protobuf/descriptor.proto";
          extend google.protobuf.MessageOptions { hasOwnProperty isPrototypeOf = 50001; }
          ${names.map((name) => `message ${name} { ${names.map((inner, n) => `string ${inner} = ${n + 1};`).join(' ')} }`).join('\n')}`,
        'toString.proto': `syntax = "proto3"; package hasOwnProperty;
          import "__proto__/constructor.proto";
          message valueOf { option (constructor.__proto__.isPrototypeOf) = { __proto__: "p" constructor: "c" };
            map<string, valueOf> __proto__ = 1; oneof constructor { string toString = 2; } }
          enum constructor_ { __proto__ = 0; toString = 1; }
          service toString_ { rpc constructor(valueOf) returns (.constructor.__proto__.__proto__);
            rpc __proto__(valueOf) returns (valueOf); }`,
      }),
    );
    expect(receipt).toMatchObject({ outcome: 'applied', created: ['hasOwnProperty.toString_'] });
    const { protoType, rpcService, protoFile } = await askData(
      desk.app,
      `{ protoType(fullName: "hasOwnProperty.valueOf") { ... on ProtoMessage { options { name value }
           fields { name type } oneofs { name } usedBy { nodes { symbol } } } }
         rpcService(fullName: "hasOwnProperty.toString_") { methods { name output { fullName file fields { name } } } }
         protoFile(path: "__proto__/constructor.proto") { messages { fullName } source { text } } }`,
    );
    expect(JSON.stringify(protoType.options)).toBe(
      '[{"name":"constructor.__proto__.isPrototypeOf","value":{"constructor":"c","__proto__":"p"}}]',
    );
    expect(protoType.fields.map(({ name }: { name: string }) => name)).toEqual([
      '__proto__',
      'toString',
    ]);
    expect(protoType.usedBy.nodes).toContainEqual({ symbol: 'hasOwnProperty.valueOf.__proto__' });
    expect(rpcService.methods).toMatchObject([
      {
        name: 'constructor',
        output: {
          fullName: 'constructor.__proto__.__proto__',
          file: '__proto__/constructor.proto',
        },
      },
      { name: '__proto__', output: { fullName: 'hasOwnProperty.valueOf' } },
    ]);
    expect(rpcService.methods[0].output.fields.map(({ name }: { name: string }) => name)).toEqual(
      names,
    );
    expect(protoFile.messages).toHaveLength(5);
    expect(protoFile.source.text).toContain('message __proto__ {');
    await desk.app.close();
  });
});
