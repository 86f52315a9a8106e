import { daniel, nadia, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const castellaniCeramiche: CustomerStory = {
  at: '2026-03-16 08:40',
  by: tom,
  details: {
    name: 'Castellani Ceramiche S.r.l.',
    email: 'ufficio.acquisti@castellani.example',
    phone: '+39 0536 555 018',
    segment: 'MID_MARKET',
    riskLevel: 'LOW',
    externalReference: 'CRM-10071',
  },
  contracts: [
    {
      at: '2026-03-23 09:15',
      by: tom,
      terms: {
        reference: 'CC-2026-001',
        title: 'Safety audit of the kilns',
        type: 'Audit',
        description: 'Audit of four tunnel kilns against the new directive, with a plan for what has to change.',
        value: { amount: '38250.00', currency: 'EUR' },
        startDate: '2026-05-04',
        endDate: '2026-07-31',
      },
      history: [
        { at: '2026-03-24 10:00', by: tom, action: 'SUBMIT' },
        {
          at: '2026-03-25 09:30',
          by: nadia,
          note: 'Kiln 3 is closed until June. Has the schedule been moved?',
          replies: [
            {
              at: '2026-03-25 10:12',
              by: tom,
              note: 'Yes, it is last now, in the second week of July.',
              edits: [
                {
                  at: '2026-03-26 08:30',
                  by: tom,
                  note: 'Yes, it is last now, in the third week of July.',
                  editNote: 'They moved it by a week when I called to confirm.',
                },
              ],
            },
          ],
          resolved: { at: '2026-03-26 09:05', by: nadia },
        },
        { at: '2026-03-26 13:50', by: daniel, action: 'APPROVE' },
        {
          at: '2026-07-30 15:45',
          by: tom,
          event: {
            type: 'report.delivered',
            description: 'Kiln 2 needs a second gas valve; the others comply.',
            payload: { kilns: 4, findings: 3 },
          },
        },
      ],
    },
    {
      at: '2026-09-28 07:55',
      by: tom,
      terms: {
        title: 'New dust extraction for the glazing hall',
        value: { amount: '119400.00', currency: 'EUR' },
      },
      history: [
        {
          at: '2026-09-30 11:20',
          by: tom,
          note: 'Their engineer is on leave until the middle of October; dates follow.',
        },
        { at: '2026-10-15 09:05', by: tom, edit: { startDate: '2027-02-01', endDate: '2027-03-31' } },
      ],
    },
  ],
};
