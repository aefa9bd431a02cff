/** How much a run of the bench does. */
export interface Plan {
  /** Samples of what takes milliseconds, and of what starts a process. */
  readonly samples: number;
  readonly starts: number;
  /** Checks of a draft before any counts: until so many V8 still compiles what all linters run. */
  readonly warmUp: number;
  /** Lengths of a report with ever longer prose, in characters. */
  readonly lengths: readonly number[];
  /** Numbers of drafts in a folder, each with how often the command checks them. */
  readonly folders: readonly { readonly drafts: number; readonly rounds: number }[];
  /** Numbers of reports that are held against each other. */
  readonly sets: readonly number[];
  /** Reports open at a time. */
  readonly open: number;
  readonly withPeers: boolean;
  readonly withHost: boolean;
}

export interface Options {
  readonly plan: Plan;
  /** Parts of the names of the measures to take; none: all. */
  readonly only: readonly string[];
  /** Whether the table goes into the docs: that of a whole run does, that of another where asked for. */
  readonly isWritten: boolean;
}

const whole: Omit<Plan, 'withPeers' | 'withHost'> = {
  samples: 60,
  starts: 15,
  warmUp: 2000,
  lengths: [3000, 30_000, 300_000, 3_000_000],
  folders: [
    { drafts: 2000, rounds: 5 },
    { drafts: 20_000, rounds: 1 },
  ],
  sets: [2500, 5000, 10_000],
  open: 100,
};
const quick: typeof whole = {
  ...whole,
  samples: 15,
  starts: 4,
  warmUp: 200,
  lengths: [3000, 30_000, 300_000],
  folders: [{ drafts: 500, rounds: 1 }],
  sets: [500, 1000],
  open: 20,
};
/** Everything once and small, to see that it runs. */
const smoke: typeof whole = {
  samples: 2,
  starts: 1,
  warmUp: 0,
  lengths: [3000, 6000],
  folders: [{ drafts: 3, rounds: 1 }],
  sets: [8, 16],
  open: 2,
};

/**
 * Reads `--quick`, `--smoke`, `--no-peers`, `--host`, `--write` and `--only name` (repeatable).
 * @throws where an argument is none of these
 */
export function readOptions(argv: readonly string[]): Options {
  const only: string[] = [];
  const flags = new Set<string>();
  for (let index = 0; index < argv.length; index++) {
    const arg = argv[index] ?? '';
    const name = argv[index + 1];
    if (arg === '--only' && name !== undefined) {
      only.push(name);
      index++;
    } else if (['--quick', '--smoke', '--no-peers', '--host', '--write'].includes(arg)) flags.add(arg);
    else throw new Error(`bench: ${arg} is none of --quick, --smoke, --no-peers, --host, --write, --only <measure>`);
  }
  const size = flags.has('--smoke') ? smoke : flags.has('--quick') ? quick : whole;
  const withPeers = !flags.has('--no-peers');
  return {
    plan: { ...size, withPeers, withHost: flags.has('--host') },
    only,
    isWritten: flags.has('--write') || (size === whole && withPeers && only.length === 0),
  };
}
