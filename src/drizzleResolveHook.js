import module from 'node:module';

// For every module of a package that imports another one, and for every import of a package, Node reads its package.json anew,
// and that of drizzle-orm is 130 KB long: without this, half of the time to start goes there. What is imported by a relative
// path needs no package.json, and where a package leads is known from the first time.
const DRIZZLE = 'drizzle-orm';
const WITHIN_DRIZZLE = `/node_modules/${DRIZZLE}/`;
const found = new Map();

module.registerHooks?.({
  resolve(specifier, context, nextResolve) {
    const { parentURL, conditions } = context;
    if (specifier.startsWith(DRIZZLE)) {
      const key = `${specifier} ${conditions}`;
      if (!found.has(key)) found.set(key, { ...nextResolve(specifier, context), shortCircuit: true });
      return found.get(key);
    }
    if (!specifier.startsWith('.') || !parentURL?.includes(WITHIN_DRIZZLE)) return nextResolve(specifier, context);
    const format = parentURL.endsWith('.cjs') ? 'commonjs' : 'module';
    return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
  },
});
