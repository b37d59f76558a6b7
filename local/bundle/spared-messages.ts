import type { Plugin } from 'rolldown';

/**
 * The classes that Google's clients bring for every message of an API, and only hand on to callers who want them: we
 * speak in plain objects, and the clients themselves read the JSON beside. Half of their code, read at every start.
 */
const CLASSES =
  /[\\/](?:@google-cloud[\\/][\w-]+[\\/]build[\\/]protos[\\/]protos|google-gax[\\/]build[\\/]protos[\\/](?:iam_service|locations|operations))\.js$/;

/** Can be named, however deep, as the clients do when they are loaded; throws when one is to be made. */
const ABSENT = `
  const refuse = () => {
    throw new Error('Classes of messages are left out of bundles: give a plain object.');
  };
  const absent = new Proxy(refuse, { get: () => absent, construct: refuse });
  exports.google = absent;
`;

/** Leaves these classes out. */
export const spareMessages = (): Plugin => ({
  name: 'spare-messages',
  load: (id) => (CLASSES.test(id) ? ABSENT : null),
});
