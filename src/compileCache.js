import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Node writes the compiled sources, with types stripped, when the process ends, and reads them at the next start. The
// cache is in the folder of the packages: whoever may write there could change the program itself, which is not true of
// the temporary folder that is Node's default. If it cannot be written, everything works without it.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/contract-portal', import.meta.url)));
