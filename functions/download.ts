import type { AppWith, Door } from '#application/app.ts';
import { exportDescriptors, exportDigest, filesToExport } from '#application/export-descriptors.ts';
import { findContract } from '#application/find-contract.ts';
import { createContractReader } from '#application/read-contract.ts';
import { requireMethod } from './http/authorize.ts';
import { readExportWish } from './http/export-wish.ts';
import { Refusal } from './http/refusal.ts';
import { requireSameSite, requireViewer } from './http/require-viewer.ts';
import { respondDescriptors } from './http/respond-descriptors.ts';
import { respondTodos } from './http/respond-todos.ts';
import { isTodoExport } from './http/todo-export-wish.ts';

/**
 * `GET /api/export/descriptors?source=…[&revision=…][&package=…|&service=…]`: a FileDescriptorSet of what was published,
 * byte by byte, for `grpcurl -protoset` and `buf`. `revision` may be a label.
 * `GET /api/export/todos[?campaign=…][&team=…][&service=…][&state=…]…`: a table of todos as CSV.
 */
export const download = (app: AppWith<never>): Door => {
  const readRevision = createContractReader(app.store, app.codec).index;
  return async (request) => {
    requireMethod(request, 'GET');
    requireSameSite(request);
    await requireViewer(app, request);
    if (isTodoExport(request)) return respondTodos(app, request);
    const { source, revision, ...wish } = readExportWish(request);
    const catalogue = await app.readCatalogue();
    const contract = await findContract({ ...app, catalogue, readRevision }, source, revision);
    const files = contract && filesToExport(contract, wish);
    if (files === undefined) throw NOTHING;
    const name = wish.service ?? wish.package ?? contract?.revision ?? source;
    const digest = exportDigest(app.codec, files);
    return respondDescriptors(request, name, digest, () => exportDescriptors(app, files));
  };
};

const NOTHING = new Refusal(
  404,
  'nothing-to-export',
  'No such contract, revision, package or service is known here.',
  'Look at the pages of the APIs for their names; every name is case-sensitive.',
);
