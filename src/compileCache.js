import module from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node makes of the sources, types taken out and compiled, is written when the process ends and read at the next start.
// It lies with the packages: whoever may write there could change the program itself, which does not hold for the folder
// for temporary files that Node would take. Where it cannot be written, everything works as without it.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/contract-portal', import.meta.url)));
