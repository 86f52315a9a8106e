import { expect, test } from '@jest/globals';
import { CONTRACT, CUSTOMER, notesOf, planned } from '../support/legacy/planning.ts';

test('a value that is taken as several documents is noted', () => {
  const references = { terms_ref: 'terms, 2025.pdf', attachments_ref: 'a.pdf, b.pdf' };
  const plan = planned({ customers: [CUSTOMER], contracts: [{ ...CONTRACT, status: 'draft', ...references }] });
  expect(plan.rows.documents.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
    'TERMS terms,%202025.pdf',
    'ATTACHMENT a.pdf',
    'ATTACHMENT b.pdf',
  ]);
  expect(notesOf(plan)).toEqual(['contracts 7: attachments_ref is taken as 2 documents']);
});
