import { findingsOf, type Watch } from './watch.ts';

/** From the first poll that shows it to the first that does not; minutes. */
export interface Alarm {
  readonly what: string;
  readonly from: number;
  to?: number;
}

/** What counts against somebody, as whoever looks at every poll sees it begin and end. */
export interface AlarmLog {
  note(watch: Omit<Watch, 'poll'>, at: number): void;
  alarms(): readonly Alarm[];
}

export function createAlarmLog(): AlarmLog {
  const over: Alarm[] = [];
  const open = new Map<string, Alarm>();
  return {
    note: (watch, at) => {
      const present = new Set<string>();
      for (const name of watch.names()) {
        const workload = watch.workload(name);
        for (const { rule, severity } of workload ? findingsOf(workload, at) : []) {
          if (severity !== 'INFO') present.add(`${name} ${rule} ${severity}`);
        }
      }
      for (const what of present) {
        if (!open.has(what)) open.set(what, { what, from: at / 60 });
      }
      for (const [what, alarm] of open) {
        if (present.has(what)) continue;
        over.push({ ...alarm, to: at / 60 });
        open.delete(what);
      }
    },
    alarms: () => [...over, ...open.values()].sort((a, b) => a.from - b.from),
  };
}
