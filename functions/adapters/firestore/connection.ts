import type { Firestore, Settings } from '@google-cloud/firestore';
import { createPatience, type Patience } from './patience.ts';

/** Which database, and where. */
export interface FirestoreSettings {
  readonly projectId: string;
  /** Defaults to the database `(default)`. */
  readonly databaseId?: string;
  /** `127.0.0.1:8080` where the official emulator answers instead of Google. */
  readonly emulatorHost?: string;
  /** How often a transaction is run before it gives way to others. */
  readonly tries?: number;
  /** How long a read may take, and all tries of a transaction three times as long; 20 s. */
  readonly patienceMilliseconds?: number;
}

/** The client of one process; the package costs a third of a second and is loaded with the first use. */
export interface Connection {
  client(): Promise<Firestore>;
  readonly within: Patience['within'];
  close(): Promise<void>;
}

export function createConnection(settings: FirestoreSettings): Connection {
  let opened: Promise<Firestore> | undefined;
  let closed = false;
  const { within, underWay } = createPatience();
  return {
    within,
    client: async () => {
      if (closed) throw new Error('The store is closed.');
      opened ??= open(settings);
      return opened;
    },
    close: async () => {
      closed = true;
      const client = await opened?.catch(() => undefined);
      // The client would wait for what is under way, or break it by errors that nobody can catch.
      if (underWay() === 0) await client?.terminate();
    },
  };
}

async function open({
  projectId,
  databaseId,
  emulatorHost,
}: FirestoreSettings): Promise<Firestore> {
  // Otherwise the client looks for Google's metadata server, seconds long, wherever it is not.
  if (emulatorHost !== undefined) process.env.METADATA_SERVER_DETECTION ??= 'none';
  const { Firestore: Client } = await import('@google-cloud/firestore');
  const place: Settings = emulatorHost === undefined ? {} : { host: emulatorHost, ssl: false };
  return new Client({
    projectId,
    ...(databaseId === undefined ? {} : { databaseId }),
    ignoreUndefinedProperties: false,
    ...place,
  });
}
