import type {
  ComparableMethod,
  ComparableService,
  ElementPath,
} from '#domain/comparison/comparable.ts';
import { below } from './below.ts';
import { withoutDot } from './read-comparable-field.ts';
import { NO_OPTIONS, type OptionsSchema, readOptions } from './read-options.ts';
import { nameOf, type Wire } from './wire.ts';

const IDEMPOTENCY = 34;
const SERVICE_OPTIONS: OptionsSchema = { deprecated: 33, features: 34 };
const METHOD_OPTIONS: OptionsSchema = {
  deprecated: 33,
  features: 35,
  numbers: new Set([IDEMPOTENCY]),
};

/** Reads a ServiceDescriptorProto. */
export function readService(wire: Wire, at: ElementPath): ComparableService {
  let options = NO_OPTIONS;
  let name = '';
  const methods: ComparableMethod[] = [];
  wire.names.push('');
  for (const end = wire.open(); wire.next(end); ) {
    if (wire.field === 1) name = nameOf(wire);
    else if (wire.field === 2) methods.push(readMethod(wire, below(at, 2, methods.length)));
    else if (wire.field === 3) options = readOptions(wire, SERVICE_OPTIONS, options);
    else wire.skip();
  }
  wire.names.pop();
  const { deprecated, features, otherOptions } = options;
  return { name, at, deprecated, features, otherOptions, methods };
}

function readMethod(wire: Wire, at: ElementPath): ComparableMethod {
  let options = NO_OPTIONS;
  let [name, input, output] = ['', '', ''];
  let [clientStreaming, serverStreaming] = [false, false];
  wire.names.push('');
  for (const end = wire.open(); wire.next(end); ) {
    switch (wire.field) {
      case 1:
        name = nameOf(wire);
        break;
      case 2:
        input = withoutDot(wire.text());
        break;
      case 3:
        output = withoutDot(wire.text());
        break;
      case 4:
        options = readOptions(wire, METHOD_OPTIONS, options);
        break;
      case 5:
        clientStreaming = wire.flag();
        break;
      case 6:
        serverStreaming = wire.flag();
        break;
      default:
        wire.skip();
    }
  }
  wire.names.pop();
  const { known, deprecated, features, otherOptions } = options;
  return {
    name,
    at,
    deprecated,
    features,
    otherOptions,
    input,
    output,
    clientStreaming,
    serverStreaming,
    idempotencyLevel: Number(known.get(IDEMPOTENCY) ?? 0),
  };
}
