import fc from 'fast-check';
import { seed } from './runs';

// Whatever is drawn at random is drawn again in the next run; GOUJI_SEED draws anew.
fc.configureGlobal({ seed });
