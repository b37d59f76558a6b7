import { parseArgs } from 'node:util';

/** How `npm start` was asked to run. */
export interface LocalArguments {
  readonly port: number;
  /** Folder that holds the database; created when it is not there. */
  readonly data: string;
  /** No example: an empty dashboard, for your own organisation. */
  readonly empty: boolean;
  /** Addresses that hear events, `name=url`. */
  readonly subscribe: readonly string[];
}

export const USAGE = `npm start -- [--port 8080] [--empty] [--data FOLDER] [--subscribe NAME=URL]

  --port       where to listen on 127.0.0.1 (0: any free port)
  --empty      without the example organisation, for your own
  --data       folder of the database; default: .data/example, with --empty .data/own
  --subscribe  an address that hears events as Pub/Sub push requests; may be repeated`;

/** Throws an error whose message says what is wrong with the arguments. */
export function parseArguments(args: readonly string[]): LocalArguments | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      empty: { type: 'boolean', default: false },
      subscribe: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port} is no port: use a number from 0 to 65535.`);
  }
  if (values.data === '') throw new Error('--data names no folder.');
  const wrong = values.subscribe.find((one) => !/^[\w-]+=https?:\/\/[^\s,]+$/.test(one));
  if (wrong !== undefined) {
    throw new Error(`--subscribe ${wrong} is not NAME=URL, such as log=http://127.0.0.1:9000/.`);
  }
  const { empty, subscribe, data = empty ? '.data/own' : '.data/example' } = values;
  return { port, data, empty, subscribe };
}
