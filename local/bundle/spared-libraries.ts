import type { Plugin } from 'rolldown';

/** What libraries load at every start for things that are turned off or that Node has itself, and what stands for it. */
const UNREACHED: readonly { readonly file: RegExp; readonly instead: string }[] = [
  {
    // Yoga: `landingPage: false`.
    file: /[\\/]graphql-yoga[\\/]esm[\\/]landing-page-html\.js$/,
    instead: "export default '';",
  },
  {
    // Yoga: `multipart: false`; a door takes no forms.
    file: /[\\/]@fastify[\\/]busboy[\\/]index\.js$/,
    instead: `
      exports.Busboy = class {
        constructor() {
          throw new Error('Forms are not read here.');
        }
      };
    `,
  },
  {
    // Node 24 has it.
    file: /[\\/]urlpattern-polyfill[\\/]index\.c?js$/,
    instead: 'exports.URLPattern = globalThis.URLPattern;',
  },
  {
    // Of Kubernetes' client kubeconfigs are read, and what they say of credentials.
    file: /[\\/]@kubernetes[\\/]client-node[\\/]dist[\\/]index\.js$/,
    instead: "export { KubeConfig } from './config.js';",
  },
  {
    // A module for every kind and every call of the API, 770 of them, for `makeApiClient`.
    file: /[\\/]@kubernetes[\\/]client-node[\\/]dist[\\/]gen[\\/]index\.js$/,
    instead: `
      const refuse = () => {
        throw new Error('The clients of the Kubernetes API are left out of bundles.');
      };
      export const createConfiguration = refuse;
      export const ServerConfiguration = class {
        constructor() {
          refuse();
        }
      };
    `,
  },
  {
    // Clusters are not reached by SOCKS proxies.
    file: /[\\/]socks-proxy-agent[\\/]dist[\\/]index\.js$/,
    instead: `
      export const SocksProxyAgent = class {
        constructor() {
          throw new Error('SOCKS proxies are left out of bundles.');
        }
      };
    `,
  },
  {
    file: /[\\/]socks[\\/]build[\\/]index\.js$/,
    instead: 'exports.SocksClient = undefined;',
  },
  {
    // Undici's dispatchers are asked; its fetch, caches, mocks and sockets are not. It adds these methods itself, too.
    file: /[\\/]undici[\\/]index\.js$/,
    instead: `
      const Dispatcher = require('./lib/dispatcher/dispatcher');
      Object.assign(Dispatcher.prototype, require('./lib/api'));
      exports.Agent = require('./lib/dispatcher/agent');
      exports.ProxyAgent = require('./lib/dispatcher/proxy-agent');
    `,
  },
];

export const spareLibraries = (): Plugin => ({
  name: 'spare-libraries',
  load: (id) => UNREACHED.find(({ file }) => file.test(id))?.instead ?? null,
});
