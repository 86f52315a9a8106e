import { daniel, greta, nadia, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const shirakawaPrecision: CustomerStory = {
  at: '2025-10-06 01:30',
  by: tom,
  details: {
    name: 'Shirakawa Precision K.K. (白河精密)',
    email: 'keiyaku@shirakawa-precision.example',
    phone: '+81 6 5550 4410',
    segment: 'ENTERPRISE',
    riskLevel: 'MEDIUM',
    externalReference: 'CRM-10034',
  },
  contracts: [
    {
      at: '2025-10-20 02:05',
      by: tom,
      terms: {
        reference: 'SP-2025-003',
        title: 'Calibration services, Osaka plant',
        type: 'Service',
        description: 'Quarterly calibration of 62 measuring machines, with certificates.',
        value: { amount: '48600000', currency: 'JPY' },
        startDate: '2026-04-01',
        endDate: '2029-03-31',
      },
      history: [
        {
          at: '2025-10-22 06:40',
          by: tom,
          note: 'The value is in yen, without tax. The rate is fixed for the three years.',
          replies: [
            { at: '2025-10-22 08:15', by: daniel, note: 'Then we should hedge the second and third year.' },
            {
              at: '2025-10-23 00:52',
              by: tom,
              note: 'Agreed. They also accept a review of the price if the rate moves by more than 15 %.',
            },
          ],
        },
        { at: '2025-10-27 01:20', by: tom, action: 'SUBMIT' },
        { at: '2025-10-29 09:35', by: daniel, action: 'APPROVE', reason: 'Hedged; review clause included.' },
        {
          at: '2026-07-02 03:10',
          by: tom,
          event: {
            type: 'review.done',
            description: 'First quarter: all certificates in time, two machines had to be shipped back.',
            payload: { machines: 62, late: 0, returned: 2 },
          },
        },
      ],
    },
    {
      at: '2026-05-11 02:45',
      by: tom,
      terms: {
        reference: 'SP-2026-009',
        title: 'Retrofit of tooling line 3',
        type: 'Works',
        description: 'New controls for twelve milling machines during the August shutdown.',
        value: { amount: '127500000', currency: 'JPY' },
        startDate: '2026-08-08',
        endDate: '2026-08-23',
      },
      history: [
        { at: '2026-05-13 01:10', by: tom, action: 'SUBMIT' },
        {
          at: '2026-05-14 08:05',
          by: greta,
          note: 'They want a penalty of 2 % for every day of delay, without a cap.',
          replies: [
            {
              at: '2026-05-14 08:41',
              by: nadia,
              note: 'Sixteen days of shutdown, twelve machines. One late pallet and we pay for the whole line.',
              replies: [
                { at: '2026-05-15 00:30', by: tom, note: 'I asked twice. Without that clause they will not sign.' },
              ],
            },
          ],
        },
        {
          at: '2026-05-18 09:12',
          by: greta,
          action: 'REJECT',
          reason: 'Penalties without a cap. We would need at most 10 % of the value.',
        },
      ],
    },
  ],
};
