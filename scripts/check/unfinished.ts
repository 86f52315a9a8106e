// There are no notes of unfinished work, and every npm script and test that the documents mention exists.
import { existsSync, globSync, readFileSync } from 'node:fs';

const later = /\b(TO[D]O|FIX[M]E)\b/;
const named = /\bnpm run ([\w:-]+)/g;
const held = /`(test\/[\w/.-]+\.test\.ts)`(?:: “([^”]+)”)?/g;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const documents = globSync(['*.md', 'docs/**/*.md']);
const sources = globSync(
  ['{src,portal/src,test,scripts,bench,torture}/**/*.{ts,tsx,js,graphql}', '*.{ts,js,graphql}'],
  {
    // The bench has packages of its own.
    exclude: ['**/node_modules'],
  },
);
const problems: string[] = [];

for (const file of [...documents, ...sources].sort()) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (later.test(line)) problems.push(`${file}:${i + 1}: unfinished: ${line.trim()}`);
      if (!documents.includes(file)) return;
      for (const [, name = ''] of line.matchAll(named)) {
        if (!(name in scripts)) problems.push(`${file}:${i + 1}: there is no script "${name}" in package.json.`);
      }
      // Its recipes name tests that are to be written.
      if (file === 'CONTRIBUTING.md') return;
      for (const [, path = '', name = ''] of line.matchAll(held)) {
        if (!existsSync(path)) problems.push(`${file}:${i + 1}: there is no ${path}.`);
        else if (!readFileSync(path, 'utf8').includes(name))
          problems.push(`${file}:${i + 1}: ${path} has no test "${name}".`);
      }
    });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
