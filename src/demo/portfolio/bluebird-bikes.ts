import { daniel, greta, nadia, priya } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const bluebirdBikes: CustomerStory = {
  at: '2026-01-12 10:20',
  by: nadia,
  details: {
    name: 'Bluebird Bikes Ltd',
    email: 'hello@bluebirdbikes.example',
    segment: 'SMALL_BUSINESS',
    riskLevel: 'MEDIUM',
  },
  events: [
    {
      at: '2026-01-12 10:35',
      by: nadia,
      event: {
        type: 'call.logged',
        description: 'Sam Whitfield found us through the city library, of all places.',
        payload: { with: 'Sam Whitfield', minutes: 15 },
      },
    },
    {
      at: '2026-10-05 08:10',
      by: nadia,
      event: { type: 'letter.received', description: 'They have closed the shop at the end of September.' },
    },
  ],
  changes: [{ at: '2026-10-05 08:15', by: nadia, change: { status: 'INACTIVE' } }],
  contracts: [
    {
      at: '2026-01-19 14:05',
      by: nadia,
      terms: {
        title: 'Fit-out of the new workshop',
        type: 'Works',
        description: 'Stands, lifts and a compressor for six mechanics.',
        value: { amount: '58900.00', currency: 'GBP' },
        startDate: '2026-04-01',
        endDate: '2026-06-30',
      },
      history: [
        { at: '2026-01-20 09:30', by: nadia, action: 'SUBMIT' },
        {
          at: '2026-01-21 10:15',
          by: daniel,
          note: 'That is more than they earned last year. What happens if the shop does not open?',
          replies: [
            { at: '2026-01-21 10:58', by: nadia, note: 'They would give the lifts as security.' },
            { at: '2026-01-21 11:20', by: priya, note: 'Used lifts bring a third at best.' },
          ],
        },
        {
          at: '2026-01-22 16:00',
          by: daniel,
          action: 'REJECT',
          reason: 'Too much for their size. Offer it in two steps.',
        },
      ],
    },
    {
      at: '2026-02-16 09:50',
      by: nadia,
      terms: {
        reference: 'BB-2026-001',
        title: 'Yearly tool service',
        type: 'Service',
        description: 'Inspection, sharpening and calibration of all workshop tools, once a year.',
        value: { amount: '4750.00', currency: 'GBP' },
        startDate: '2026-03-01',
      },
      history: [
        { at: '2026-02-16 09:55', by: nadia, action: 'SUBMIT' },
        { at: '2026-02-16 13:25', by: greta, action: 'APPROVE' },
      ],
    },
  ],
};
