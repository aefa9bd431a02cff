import type { FormSection } from '../form/form';
import type { Heading } from './heading';

/** A section heading of the draft. */
export interface SectionHeading {
  readonly section: FormSection;
  readonly heading: Heading;
  /** Whether the title reads as the form has it, folded. */
  readonly verbatim: boolean;
}
