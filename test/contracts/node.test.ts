import { systemClock } from '#adapters/node/clock.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { clockContract } from './clock-contract.ts';
import { codecContract } from './codec-contract.ts';

clockContract("This machine's clock", systemClock);
clockContract('The clock of tests', createManualClock());
codecContract("Node's codec", nodeCodec);
