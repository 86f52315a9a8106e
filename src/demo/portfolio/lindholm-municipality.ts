import { daniel, greta, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const lindholmMunicipality: CustomerStory = {
  at: '2025-12-01 09:05',
  by: tom,
  details: {
    name: 'Lindholm Municipality, Technical Services',
    email: 'teknik@lindholm.example',
    phone: '+45 5550 8080',
    segment: 'PUBLIC_SECTOR',
    riskLevel: 'LOW',
    externalReference: 'CRM-10052',
  },
  contracts: [
    {
      at: '2025-12-08 10:50',
      by: tom,
      terms: {
        reference: 'LM-2025-001',
        title: 'Bridge inspection programme',
        type: 'Service',
        description: 'Yearly inspection of 38 road bridges, and a report to the council each November.',
        value: { amount: '2460000.00', currency: 'DKK' },
        startDate: '2026-03-01',
        endDate: '2030-02-28',
      },
      history: [
        {
          at: '2025-12-09 08:20',
          by: tom,
          note: 'Public tender, so the terms are theirs. Questions have to be asked before 15 December.',
          replies: [
            {
              at: '2025-12-09 14:00',
              by: greta,
              note: 'Please ask whether the drawings of the bridges may be kept after the end of the contract.',
              replies: [{ at: '2025-12-12 11:30', by: tom, note: 'Asked and answered: ten years, read only.' }],
            },
          ],
        },
        { at: '2025-12-15 09:45', by: tom, action: 'SUBMIT' },
        { at: '2025-12-17 15:10', by: greta, action: 'APPROVE' },
        {
          at: '2026-11-12 13:30',
          by: tom,
          event: {
            type: 'meeting.held',
            description: 'First report presented to the council. Bridge 17 needs new bearings within a year.',
            payload: { place: 'Town hall', bridges: 38, urgent: [17] },
          },
          happened: '2026-11-11 17:00',
        },
      ],
    },
    {
      at: '2026-10-19 08:35',
      by: tom,
      terms: {
        title: 'Sensors for street lights',
        description: 'A pilot in the old town: 400 lights that dim when nobody is there.',
        value: { amount: '890000.00', currency: 'DKK' },
        startDate: '2027-03-01',
      },
      history: [
        {
          at: '2026-10-21 12:10',
          by: daniel,
          note: 'No end date. How long do we have to keep the price?',
          replies: [
            {
              at: '2026-10-22 07:40',
              by: tom,
              note: 'They want it open, with three months notice. I will propose a price for two years.',
            },
          ],
        },
      ],
    },
  ],
};
