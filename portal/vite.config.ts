import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const BUILT = join(import.meta.dirname, 'dist');
const API = process.env.PORTAL_API ?? 'http://127.0.0.1:4000';
const client = join(import.meta.dirname, '../src/client/index.ts');

/** Writes each file compressed beside it, so that the server compresses nothing. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const texts = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg)$/.test(name));
    for (const name of texts) {
      const text = readFileSync(join(BUILT, name));
      writeFileSync(join(BUILT, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(BUILT, `${name}.gz`), gzipSync(text, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed],
  resolve: { alias: { 'contract-portal-client': client } },
  build: {
    target: 'es2022',
    // The policy of the page allows no `data:` fonts, and small files are no matter with one connection.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/graphql': { target: API, ws: true },
      '/export': API,
    },
  },
});
