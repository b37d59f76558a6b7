import { create, toBinary } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';

/** A FileDescriptorSet of so many files, each with an RPC service of two methods, three messages and comments. */
export const descriptorSet = (files: number): Uint8Array =>
  toBinary(
    FileDescriptorSetSchema,
    create(FileDescriptorSetSchema, {
      file: Array.from({ length: files }, (_, number) => fileOf(number)),
    }),
  );

function fileOf(number: number) {
  const name = `acme.s${number}.v1`;
  return create(FileDescriptorProtoSchema, {
    name: `acme/s${number}/v1/api.proto`,
    package: name,
    syntax: 'proto3',
    messageType: [
      { name: 'Thing', field: [field('id', 1), field('title', 2)] },
      { name: 'GetRequest', field: [field('id', 1)] },
      { name: 'ListRequest', field: [field('page', 1)] },
    ],
    service: [
      {
        name: 'Api',
        method: ['Get', 'List'].map((method) => ({
          name: method,
          inputType: `.${name}.${method}Request`,
          outputType: `.${name}.Thing`,
        })),
      },
    ],
    // Paths: https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
    sourceCodeInfo: {
      location: [
        { path: [6, 0], span: [4, 0, 7, 1], leadingComments: ` Things of number ${number}.\n` },
        { path: [6, 0, 2, 0], span: [5, 2, 40], leadingComments: ' Gets one thing.\n' },
        { path: [4, 0], span: [9, 0, 12, 1], leadingComments: ' A thing.\n' },
      ],
    },
  });
}

const field = (name: string, number: number) => ({
  name,
  number,
  jsonName: name,
  type: FieldDescriptorProto_Type.STRING,
  label: FieldDescriptorProto_Label.OPTIONAL,
});
