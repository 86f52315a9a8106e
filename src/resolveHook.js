import module from 'node:module';

// Node looks for each file that is imported, for what its path really is, and for the package.json around it. For more than a
// thousand files that takes a tenth of the startup time, and for drizzle-orm, whose package.json is 130 KB long and parsed
// again each time, it took half. None of that is needed where the name of a file says what it holds.
const DRIZZLE = 'drizzle-orm';
const WITHIN_DRIZZLE = `/node_modules/${DRIZZLE}/`;
const FORMATS = [
  ['.ts', 'module-typescript'],
  ['.mjs', 'module'],
];
const found = new Map();
/** When all that starts with the program has been imported, on slow machines, too. */
const IMPORTED_MS = 10_000;

const hooks = module.registerHooks?.({
  resolve(specifier, context, nextResolve) {
    const { parentURL, conditions } = context;
    if (specifier.startsWith(DRIZZLE)) {
      const key = `${specifier} ${conditions}`;
      if (!found.has(key)) found.set(key, { ...nextResolve(specifier, context), shortCircuit: true });
      return found.get(key);
    }
    const format = specifier.startsWith('.') && parentURL && formatOf(specifier, context);
    if (!format) return nextResolve(specifier, context);
    return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
  },
});
// Hooks slow down every `require`, and Apollo Server calls one for each operation that it answers: `require('crypto')`.
setTimeout(() => hooks?.deregister(), IMPORTED_MS).unref();

/** What the file holds that a relative import names; undefined if only Node can tell. */
function formatOf(specifier, { parentURL, conditions }) {
  if (parentURL.includes(WITHIN_DRIZZLE)) return parentURL.endsWith('.cjs') ? 'commonjs' : 'module';
  if (!conditions.includes('import')) return undefined;
  return FORMATS.find(([ending]) => specifier.endsWith(ending))?.[1];
}
