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
];

export const spareLibraries = (): Plugin => ({
  name: 'spare-libraries',
  load: (id) => UNREACHED.find(({ file }) => file.test(id))?.instead ?? null,
});
