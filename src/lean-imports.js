import module from 'node:module';

// For every module of a package that imports another one, Node reads the package.json anew, and that of drizzle-orm is
// 130 KB long: without this, half of the time to start goes there. What is imported by a relative path needs no package.json.
const WITHIN_DRIZZLE = '/node_modules/drizzle-orm/';

module.registerHooks?.({
  resolve(specifier, context, nextResolve) {
    const { parentURL } = context;
    if (!specifier.startsWith('.') || !parentURL?.includes(WITHIN_DRIZZLE)) return nextResolve(specifier, context);
    const format = parentURL.endsWith('.cjs') ? 'commonjs' : 'module';
    return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
  },
});
