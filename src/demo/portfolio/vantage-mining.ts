import { daniel, greta, ines, priya } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const vantageMining: CustomerStory = {
  at: '2026-04-07 11:30',
  by: ines,
  details: {
    name: 'Vantage Mining plc',
    email: 'suppliers@vantage-mining.example',
    phone: '+61 8 5550 6612',
    segment: 'ENTERPRISE',
    riskLevel: 'CRITICAL',
    externalReference: 'CRM-10079',
  },
  events: [
    {
      at: '2026-06-29 08:00',
      by: priya,
      event: {
        type: 'alert.raised',
        description: 'The regulator has stopped work at one of their three pits.',
        payload: { pit: 'Kestrel', until: null },
      },
    },
  ],
  contracts: [
    {
      at: '2026-04-14 05:20',
      by: ines,
      terms: {
        reference: 'VM-2026-001',
        title: 'Condition monitoring of conveyors',
        type: 'SLA',
        description: 'Sensors and monthly reports for 14 km of conveyor belts in three pits.',
        value: { amount: '640000.00', currency: 'USD' },
        startDate: '2026-07-01',
        endDate: '2029-06-30',
      },
      history: [
        { at: '2026-04-16 06:10', by: ines, action: 'SUBMIT' },
        { at: '2026-04-20 12:30', by: daniel, action: 'APPROVE', reason: 'A third is paid in advance.' },
        {
          at: '2026-06-29 08:20',
          by: greta,
          note: 'One of the three pits has been stopped. Does the fee go down with it?',
          replies: [
            {
              at: '2026-06-30 04:45',
              by: ines,
              note: 'As it is written, no. They want to talk about it.',
              replies: [
                { at: '2026-06-30 09:15', by: greta, note: 'Then we open it again before they pay the first rate.' },
              ],
            },
          ],
        },
        {
          at: '2026-06-30 09:20',
          by: greta,
          action: 'REOPEN',
          reason: 'One pit is closed; the fee has to be agreed again.',
        },
        {
          at: '2026-07-01 07:35',
          by: priya,
          flag: {
            category: 'COMPLIANCE',
            severity: 'CRITICAL',
            reason:
              'The order of the regulator is still in force: nothing may be agreed for the Kestrel pit until then.',
          },
        },
      ],
    },
    {
      at: '2026-05-26 06:35',
      by: ines,
      terms: {
        title: 'Lease of tailings pumps',
        type: 'Lease',
        description: 'Six pumps for two years, at the Kestrel pit.',
        value: { amount: '312000.00', currency: 'USD' },
        startDate: '2026-08-01',
        endDate: '2028-07-31',
      },
      history: [
        { at: '2026-05-27 05:50', by: ines, action: 'SUBMIT' },
        { at: '2026-06-29 09:05', by: daniel, action: 'REJECT', reason: 'The pit is closed until further notice.' },
      ],
    },
  ],
};
