import { daniel, greta, ines, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const alNoorDesalination: CustomerStory = {
  at: '2025-11-03 06:50',
  by: ines,
  details: {
    name: 'Al Noor Desalination Co. (النور)',
    email: 'procurement@alnoor-desalination.example',
    phone: '+965 5550 7731',
    segment: 'ENTERPRISE',
    riskLevel: 'HIGH',
    externalReference: 'CRM-10047',
  },
  events: [
    {
      at: '2025-11-10 12:15',
      by: daniel,
      event: {
        type: 'credit.checked',
        description: 'Pays in 74 days on average. Ask for a bank guarantee above 100,000 dinars.',
        payload: { score: 61, averageDays: 74 },
      },
    },
  ],
  contracts: [
    {
      at: '2025-11-17 07:25',
      by: ines,
      terms: {
        reference: 'AN-2025-002',
        title: 'Membrane replacement, unit 4',
        type: 'Supply',
        description: 'Supply and exchange of 960 reverse osmosis membranes.',
        value: { amount: '96400.250', currency: 'KWD' },
        startDate: '2026-02-01',
        endDate: '2026-04-30',
      },
      history: [
        { at: '2025-11-19 08:00', by: ines, action: 'SUBMIT' },
        { at: '2025-11-20 14:45', by: greta, action: 'APPROVE' },
        {
          at: '2026-04-22 10:30',
          by: ines,
          event: { type: 'delivery.accepted', payload: { protocol: 'AN-4-0422', membranes: 960 } },
        },
      ],
    },
    {
      at: '2026-07-13 06:15',
      by: ines,
      terms: {
        reference: 'AN-2026-006',
        title: 'Overhaul of intake pumps',
        type: 'Works',
        description: 'Four intake pumps, one after the other, so that the plant never runs on less than three.',
        value: { amount: '231000.000', currency: 'KWD' },
        startDate: '2026-12-01',
        endDate: '2027-05-31',
      },
      history: [
        { at: '2026-07-15 07:00', by: ines, action: 'SUBMIT' },
        {
          at: '2026-07-16 09:20',
          by: daniel,
          action: 'REJECT',
          reason: 'No bank guarantee, and they still owe us the last invoice of unit 4.',
        },
        {
          at: '2026-07-16 11:05',
          by: ines,
          note: 'I called them: the invoice was stuck in their audit. They will pay next week and can give a guarantee.',
          replies: [
            {
              at: '2026-07-16 12:40',
              by: daniel,
              note: 'Good. Tell me when the money is here, and I will reopen it.',
              replies: [
                {
                  at: '2026-07-27 06:10',
                  by: ines,
                  note: 'Paid in full this morning. The guarantee is from the National Bank, over 10 %.',
                  replies: [{ at: '2026-07-27 08:25', by: daniel, note: 'Confirmed, I see it on the account.' }],
                },
              ],
            },
          ],
        },
        { at: '2026-07-27 08:30', by: daniel, action: 'REOPEN', reason: 'Invoice paid, guarantee received.' },
        { at: '2026-08-03 07:45', by: ines, edit: { value: { amount: '214750.500', currency: 'KWD' } } },
        {
          at: '2026-08-03 07:52',
          by: ines,
          note: 'Pump 2 turned out to be newer than the others, so its rotor stays. That makes it cheaper.',
          replies: [{ at: '2026-08-04 10:05', by: tom, note: 'The supplier of the rotor has been told.' }],
        },
      ],
    },
  ],
};
