/** Of tests that weigh a process: how far its memory swells before it is collected depends on what else the machine does. */
export const WEIGHED = { retry: 2, timeout: 120_000 } as const;
