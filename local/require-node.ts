/** `node:sqlite` is a release candidate since 24.15. https://nodejs.org/api/sqlite.html */
const WANTED = [24, 15] as const;

/** Throws with the cure when this Node is too old; npm brings a fitting one on the platforms it exists for. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return;
  throw new Error(
    `This is Node ${version}; ${WANTED.join('.')} or newer is needed. "npm ci" brings one on Linux, Windows and Intel Macs ` +
      '(use npm scripts, or node_modules/.bin/node); elsewhere install Node 24.',
  );
}
