import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const API = process.env.PORTAL_API ?? 'http://127.0.0.1:4000';
const client = join(import.meta.dirname, '../src/client/react/index.ts');

/** Writes each file compressed beside it, so that the server compresses nothing. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }) {
    if (!dir) return;
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.(js|css|html|svg)$/.test(file))) {
      const text = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed],
  resolve: { alias: { 'contract-portal-client/react': client } },
  build: {
    target: 'es2022',
    // The policy of the page allows no `data:` fonts, and small files are no matter with one connection.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    reportCompressedSize: false,
    // Compressing takes longer than building, which is as it should be.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: {
    proxy: {
      '/graphql': { target: API, ws: true },
      '/export': API,
      '/portal.json': API,
    },
  },
});
