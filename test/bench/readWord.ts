// A bundle of its own, so that its loading can be measured.
export { readWord } from '../../server/documents/word/read';
