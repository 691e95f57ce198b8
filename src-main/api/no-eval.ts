import { config } from 'zod';

// Pages forbid eval by their policy; zod would try it once and leave a violation in the console. To be imported first.
config({ jitless: true });
