import { formId } from '../config/forms/formPaths';
import { officialForms } from '../engine/form/editions';
import type { Language, Severities, SeverityChoice } from '../engine/rules/check';

/** The settings of one document that the server heeds; interface.md of the project names them. */
export interface Settings {
  readonly enable: boolean;
  readonly form: string;
  readonly severity: Severities;
  readonly language: Language;
  readonly maxProblems: number;
  /** Whether counts and commands stand over tables. */
  readonly codeLens: boolean;
  /** What stands beside figures: what a total should be, the head of the column. */
  readonly hints: { readonly totals: boolean; readonly columns: boolean };
}

const severityChoices: ReadonlySet<unknown> = new Set(['off', 'hint', 'information', 'warning', 'error']);
const forms: ReadonlySet<unknown> = new Set(officialForms.map(({ edition }) => edition));
const mostProblems = 1000;

/**
 * Reads the `gouji` section of a client's configuration. What is absent, null or of the wrong kind means its
 * default; `locale` decides the language where the setting says auto, Chinese where it is not known.
 */
export function readSettings(section: unknown, locale: string | undefined): Settings {
  const values = isRecord(section) ? section : {};
  const { enable, form, severity, messageLanguage, maxProblems, codeLens } = values;
  const hints = isRecord(values['hints']) ? values['hints'] : {};
  const isCount = typeof maxProblems === 'number' && Number.isInteger(maxProblems) && maxProblems > 0;
  return {
    enable: enable !== false,
    // Whether there is a form of one's own with this id, each folder says: where there is none, the title decides.
    form: typeof form === 'string' && (forms.has(form) || formId.test(form)) ? form : 'auto',
    severity: readSeverities(severity),
    language: readLanguage(messageLanguage, locale),
    codeLens: codeLens === true,
    hints: { totals: hints['totals'] === true, columns: hints['columns'] === true },
    maxProblems: isCount ? Math.min(maxProblems, mostProblems) : 200,
  };
}

function readSeverities(value: unknown): Severities {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, SeverityChoice] => severityChoices.has(entry[1])),
  );
}

function readLanguage(value: unknown, locale: string | undefined): Language {
  if (value === 'zh-cn' || value === 'en') return value;
  return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
