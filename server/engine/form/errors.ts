/** A data file that contradicts itself; the message names the edition and the place. */
export class FormError extends Error {}
