/** What the commands of the extension do, beside the session: loaded with the client, since each asks its server. */
export { goToLastYear } from './company/lastYear';
export { annotateWord, saveAsWord } from './documents/commands';
export { newForm, useForm } from './forms/newForm';
export { insertTable } from './writing/insertTable';
export { layoutTable } from './writing/layoutTable';
export { newReport } from './writing/newReport';
export { recomputeTotals } from './writing/recomputeTotals';
