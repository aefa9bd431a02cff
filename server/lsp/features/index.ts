import { acceptedFindings } from './accepted';
import { acceptableFinding } from './accepting';
import { ask } from './ask';
import { checkedText } from './checked';
import { codeActions } from './codeActions';
import { codeLenses } from './codeLens';
import { columns } from './columns/columns';
import { completion } from './completion/completion';
import { company } from './company';
import { compiled } from './compile';
import { diagnostics } from './diagnostics';
import { entries } from './entries';
import type { Feature } from './feature';
import { folding } from './folding';
import { form } from './form/form';
import { formMenu } from './form/menu';
import { pasteFigures } from './form/paste';
import { writeFigures } from './form/write';
import { formFile, proposedForm } from './formFile';
import { formTold } from './formTold';
import { formatting, layoutTable } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { tables } from './insertTable';
import { lastYear } from './lastYear';
import { namedFiles } from './namedFiles';
import { definition, highlights, references } from './navigation';
import { paste } from './paste/paste';
import { preview } from './preview/preview';
import { published } from './published';
import { recomputeTotals } from './recompute';
import { openState, textState } from './reportState';
import { roster } from './roster';
import { semanticTokens, semanticTokensInRange } from './tokens/semanticTokens';
import { ownFormList, skeleton } from './skeleton';
import { status } from './status';
import { symbols } from './symbols';
import { comments, outline } from './wordCopies';

/** All that the server can be asked for. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  hover,
  symbols,
  folding,
  formatting,
  highlights,
  definition,
  references,
  semanticTokens,
  semanticTokensInRange,
  inlayHints,
  codeLenses,
  layoutTable,
  tables,
  recomputeTotals,
  paste,
  columns,
  preview,
  form,
  formMenu,
  writeFigures,
  pasteFigures,
  published,
  outline,
  comments,
  skeleton,
  ownFormList,
  formFile,
  formTold,
  proposedForm,
  ask,
  acceptableFinding,
  acceptedFindings,
  entries,
  checkedText,
  status,
  openState,
  textState,
  company,
  roster,
  namedFiles,
  compiled,
  lastYear,
];
