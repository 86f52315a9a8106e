import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { rootFields } from '../support/rootFields.ts';

const readme = readFileSync('README.md', 'utf8');
const all = (pattern: RegExp) => [...readme.matchAll(pattern)].map(([, ...parts]) => parts.join(' '));

test('the picture of the lifecycle in README.md is the lifecycle of the code', () => {
  expect(all(/^ {2}([A-Z_]+) --> ([A-Z_]+): ([A-Z_]+)$/gm)).toEqual(
    LIFECYCLE.map(({ priorStatus, newStatus, action }) => `${priorStatus} ${newStatus} ${action}`),
  );
});

test('the table of scripts in README.md names every script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(all(/^\| `npm (?:run )?([a-z:]+)[ `]/gm).sort()).toEqual(Object.keys(scripts).sort());
});

test('every operation that README.md names for a REST endpoint is in the schema', () => {
  const table = readme.slice(readme.indexOf('| REST '), readme.indexOf('Two things work differently'));
  const schema = readFileSync('schema.graphql', 'utf8');
  const named = [
    ...table.matchAll(/(?:`|, `)([a-z]\w+)\(/g),
    ...table.matchAll(/`((?:submit|approve|reject|reopen)Contract)`/g),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([, name]) => !new RegExp(`^ {2}${name}\\(`, 'm').test(schema))).toEqual([]);
});

test('the table of roles in README.md has every mutation, in the row of the role that schema.graphql asks for', () => {
  const told = all(/^\| `([A-Z]+)` +\| [^|`]+ +\| ([^|]*) \|$/gm).flatMap((row) => {
    const [role, ...names] = row.match(/\w+/g) ?? [];
    return names.map((name) => `${name} ${role}`);
  });
  const mutations = rootFields().filter(({ document }) => document.startsWith('mutation'));
  expect(told.sort()).toEqual(mutations.map(({ name, requires }) => `${name} ${requires}`).sort());
});
