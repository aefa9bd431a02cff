import { dataOf, isSameCompany, type Company, type CompanyData } from '../../engine/collection/company';
import type { Input } from '../files/inputs';
import type { Read } from '../read';
import { idOf } from './reports';
import type { Survey } from './survey';

/** Characters of results that wait for their turn; of a result besides its own. */
const mostWaiting = 8 * 2 ** 20;
const besides = 500;

/**
 * The work on reports as soon as they are read, with what is known of the others by then. Where no more comes to bear on one
 * until all are read, its outcome stands, and it was read once; else the work is done again.
 */
export class Early<O> {
  readonly #waiting = new Map<Input, { readonly company: Company; readonly outcome: O }>();
  #room = mostWaiting;

  constructor(
    private readonly survey: Survey,
    private readonly work: (input: Input, read: Read, company: CompanyData) => O,
    private readonly sizeOf: (outcome: O) => number,
  ) {}

  /** Does the work, unless too much is waiting already, or the input is a whole whose parts may be still to come. */
  visit(input: Input, read: Read): void {
    if (this.#room <= 0) return;
    const company = this.survey.companyOf(idOf(input), input);
    if (company.parts?.gaps.some(({ kind }) => kind === 'missing')) return;
    const outcome = this.work(input, read, dataOf(company));
    this.#room -= this.sizeOf(outcome) + besides;
    this.#waiting.set(input, { company, outcome });
  }

  /** What came of an input, once all are read; null where the work on it has to be done. */
  take(input: Input): O | null {
    const waiting = this.#waiting.get(input);
    this.#waiting.delete(input);
    if (!waiting || !isSameCompany(waiting.company, this.survey.companyOf(idOf(input), input))) return null;
    return waiting.outcome;
  }
}
