import { defineConfig } from 'vite';

// Next leaves JSX to its own compiler, which this one stands in for.
export default defineConfig({ oxc: { jsx: { runtime: 'automatic' } } });
