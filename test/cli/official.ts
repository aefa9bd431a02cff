import { rules } from '../../server/engine/rules/index';
import { engine, gouji, reportText, type Outcome, type Surroundings } from './support';

/** What `check --format json` says of a file. */
export interface FileJson {
  readonly path: string;
  readonly document?: {
    readonly kind: string;
    readonly tracked: boolean;
    readonly foreign: readonly string[];
    readonly hidden: readonly string[];
    readonly uncomputed: readonly string[];
    readonly tablesOnly: boolean;
  };
  readonly checks: Readonly<Record<string, string>>;
  readonly diagnostics: readonly {
    readonly key: string;
    readonly message: string;
    readonly place?: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

const official = { rules, engine };
/** Runs the command with the rules that it comes with. */
export const run = (folder: string, argv: readonly string[], around: Surroundings = {}): Promise<Outcome> =>
  gouji(folder, argv, { tools: official, ...around });
/** What is found in files by those rules. */
export async function filesOf(
  folder: string,
  argv: readonly string[],
  around: Surroundings = {},
): Promise<readonly FileJson[]> {
  const { out } = await run(folder, ['check', '--format', 'json', ...argv], around);
  return (JSON.parse(out) as { files: FileJson[] }).files;
}

/** A report: one total that is wrong, and a word. */
export const faulty = reportText({
  prose: '统计期限为2023年1月1日至2023年12月31日，截止2023年12月底没有出现误发。',
  figures: {
    'requests/received/natural': '3',
    'requests/received/total': '4',
    'requests/granted/natural': '3',
    'requests/granted/total': '3',
    'requests/concluded/natural': '3',
    'requests/concluded/total': '3',
  },
});
