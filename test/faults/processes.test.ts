import { budget } from './budget.ts';
import { onSqlite } from './places.ts';
import { severalProcesses } from './several-processes.ts';

severalProcesses('SQLite', onSqlite, budget.services);
