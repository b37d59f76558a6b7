import type { Viewer } from '#application/ports.ts';

/** Under which name what somebody does is kept. */
export const nameOf = ({ email, name }: Pick<Viewer, 'email' | 'name'>): string => email ?? name;
