import { greta, ines, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

/** A private person, who has just become a customer. */
export const beatrixLindgren: CustomerStory = {
  at: '2026-09-14 10:05',
  by: ines,
  details: {
    name: 'Beatrix Lindgren',
    email: 'beatrix.lindgren@post.example',
    phone: '+46 70 555 01 42',
    segment: 'RETAIL',
    riskLevel: 'LOW',
    status: 'PENDING',
    externalReference: 'CRM-10093',
  },
  contracts: [
    {
      at: '2026-09-14 10:20',
      by: ines,
      terms: {
        title: 'Safe deposit box 214',
        type: 'Safe deposit',
        value: { amount: '2400.00', currency: 'SEK' },
        startDate: '2026-10-01',
      },
      history: [
        { at: '2026-09-14 10:25', by: ines, action: 'SUBMIT' },
        {
          at: '2026-09-15 08:30',
          by: greta,
          action: 'REJECT',
          reason: 'The copy of the identity card is not legible. Please ask for another.',
        },
        {
          at: '2026-09-16 16:40',
          by: tom,
          event: {
            type: 'visit.held',
            description: 'Came to the branch with her passport.',
            channel: 'branch',
            correlationId: 'TCK-4471',
          },
        },
      ],
    },
  ],
};
