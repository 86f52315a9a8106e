import { daniel, greta, ines, tom } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const meridianFreight: CustomerStory = {
  at: '2026-02-02 15:10',
  by: ines,
  details: {
    name: 'Meridian Freight Inc.',
    email: 'legal@meridianfreight.example',
    phone: '+1 973 555 0142',
    segment: 'MID_MARKET',
    riskLevel: 'HIGH',
    externalReference: 'CRM-10060',
  },
  contracts: [
    {
      at: '2026-02-09 16:25',
      by: ines,
      terms: {
        reference: 'MF-2026-001',
        title: 'Climate sensors for the Newark warehouse',
        type: 'SLA',
        description: 'Temperature and humidity of 24 cold rooms, recorded every minute and kept for seven years.',
        value: { amount: '186000.00', currency: 'USD' },
        startDate: '2026-05-01',
        endDate: '2029-04-30',
      },
      history: [
        { at: '2026-02-10 14:30', by: ines, action: 'SUBMIT' },
        {
          at: '2026-02-12 09:40',
          by: greta,
          action: 'REJECT',
          reason: 'Seven years of records would make us liable for their customs files.',
        },
        {
          at: '2026-02-12 15:15',
          by: ines,
          note: 'Would it help if the records are stored with them, and we only deliver the software?',
          replies: [
            {
              at: '2026-02-13 08:50',
              by: greta,
              note: 'Yes. Then we answer for the software and they for the files.',
              replies: [
                {
                  at: '2026-02-17 17:05',
                  by: ines,
                  note: 'They agree: records in their own storage, and three years of support from us.',
                },
              ],
            },
          ],
        },
        { at: '2026-02-18 09:10', by: greta, action: 'REOPEN', reason: 'They will keep the records themselves.' },
        {
          at: '2026-02-18 15:40',
          by: ines,
          edit: {
            title: 'Climate monitoring software for the Newark warehouse',
            description: 'Software and support for the sensors of 24 cold rooms. Records are kept by the customer.',
            value: { amount: '142500.00', currency: 'USD' },
          },
        },
        { at: '2026-02-20 10:05', by: daniel, action: 'APPROVE', reason: 'Smaller, and without the liability.' },
      ],
    },
    {
      at: '2026-11-09 14:20',
      by: ines,
      terms: {
        reference: 'MF-2026-017',
        title: 'Telematics pilot for the fleet',
        type: 'Pilot',
        description: 'Tracking of 60 trucks for half a year, then a decision about all 840.',
        value: { amount: '74900.00', currency: 'USD' },
        startDate: '2027-01-15',
        endDate: '2027-07-14',
      },
      history: [
        { at: '2026-11-10 15:00', by: ines, action: 'SUBMIT' },
        {
          at: '2026-11-11 14:05',
          by: ines,
          document: {
            name: 'Letter of the union',
            url: 'https://files.meridianfreight.example/union/letter-2026-11.pdf',
            kind: 'ATTACHMENT',
            mediaType: 'application/pdf',
          },
        },
        {
          at: '2026-11-11 09:25',
          by: greta,
          note: 'Do the drivers know that they will be tracked?',
          replies: [
            { at: '2026-11-11 14:10', by: ines, note: 'The union has signed. I have attached its letter.' },
            { at: '2026-11-12 08:05', by: tom, note: 'And tracking stops when the engine does.' },
          ],
        },
      ],
    },
  ],
};
