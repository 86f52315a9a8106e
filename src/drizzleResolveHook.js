import module from 'node:module';

// For every import of or within a package, Node parses its package.json again, and that of drizzle-orm is 130 KB long:
// without this hook, that takes half of the startup time. A relative import needs no package.json, and the result for a
// package is cached.
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
