import { describe } from '../library/diagnostic';
import { identityOf } from '../library/report';
import { firstOf, placeIn, type Tool } from './tool';

export const checkDraft: Tool = {
  name: 'gouji_check',
  description:
    'Checks a draft of a Chinese 政府信息公开工作年度报告 (yearly report on government information disclosure) by fixed rules: equations of tables 3 and 4, structure, wording, figures in sentences. Returns what was found, each with its rule, severity, stable key, message, place and legal basis, and which rules could not be checked. It changes nothing.',
  inputs: {},
  answer(subject) {
    const { draft, diagnoses, language, path } = subject;
    const equations = { held: 0, failed: 0, unknown: 0 };
    for (const { status } of draft.reading?.evaluations ?? []) equations[status]++;
    const { list, more } = firstOf(diagnoses);
    const findings = list.map((diagnosis) => {
      const { code, severity, class: kind, key, message, excerpt, basis } = describe(diagnosis, draft, language, false);
      const place = placeIn(draft.source, diagnosis.finding.span, subject);
      return { code, severity, class: kind, key, message, ...place, excerpt, basis };
    });
    return { path, ...identityOf(draft), equations, findings, more };
  },
};
