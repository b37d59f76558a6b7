import type { Firestore, Settings } from '@google-cloud/firestore';

/** Which database, and where. */
export interface FirestoreSettings {
  readonly projectId: string;
  /** Defaults to the database `(default)`. */
  readonly databaseId?: string;
  /** `127.0.0.1:8080` where the official emulator answers instead of Google. */
  readonly emulatorHost?: string;
  /** How often a transaction is run before it gives way to others. */
  readonly tries?: number;
}

/** The client of one process; the package costs a third of a second and is loaded with the first use. */
export interface Connection {
  client(): Promise<Firestore>;
  close(): Promise<void>;
}

export function createConnection(settings: FirestoreSettings): Connection {
  let opened: Promise<Firestore> | undefined;
  let closed = false;
  return {
    client: async () => {
      if (closed) throw new Error('The store is closed.');
      opened ??= open(settings);
      return opened;
    },
    close: async () => {
      closed = true;
      const client = await opened?.catch(() => undefined);
      await client?.terminate();
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
