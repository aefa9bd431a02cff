import type { Form } from '../server/engine/form/form';

export function headsOf(forms: readonly Form[]): string;
export function withForms(manifest: string, forms: readonly Form[]): string;
export function withFormTexts(table: string, forms: readonly Form[], language: 'zh' | 'en'): string;
export function withFormNames(schema: string, forms: readonly Form[]): string;
