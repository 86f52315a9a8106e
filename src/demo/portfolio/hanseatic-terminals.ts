import { daniel, greta, ines, nadia } from '../people.ts';
import type { CustomerStory } from '../stories.ts';

export const hanseaticTerminals: CustomerStory = {
  at: '2025-09-02 08:12',
  by: nadia,
  details: {
    name: 'Hanseatic Terminals AG',
    email: 'contracts@hanseatic-terminals.example',
    phone: '+49 40 5550 1200',
    segment: 'ENTERPRISE',
    riskLevel: 'LOW',
    externalReference: 'CRM-10021',
  },
  events: [
    {
      at: '2025-09-09 15:05',
      by: nadia,
      event: {
        type: 'meeting.held',
        description: 'Site visit at the north quay. They want one partner for all eleven cranes.',
        payload: { place: 'North quay', attendees: ['Jan Petersen', 'Wiebke Ahlers'], minutes: 90 },
      },
      happened: '2025-09-08 09:00',
    },
  ],
  contracts: [
    {
      at: '2025-09-16 09:40',
      by: nadia,
      terms: {
        reference: 'HT-2025-001',
        title: 'Crane maintenance, north quay',
        type: 'Maintenance',
        description: 'Scheduled and emergency maintenance of eleven ship-to-shore cranes, with spare parts on site.',
        value: { amount: '1284000.00', currency: 'EUR' },
        startDate: '2026-01-01',
        endDate: '2028-12-31',
      },
      history: [
        {
          at: '2025-09-18 10:22',
          by: nadia,
          note: 'They ask for a response time of two hours at night. Can we staff that?',
          replies: [
            {
              at: '2025-09-18 13:47',
              by: ines,
              note: 'With the Bremen team on call, yes. It costs us about 40,000 a year.',
              replies: [
                {
                  at: '2025-09-19 07:55',
                  by: nadia,
                  note: 'They accept that if we show it as a line of its own. I have put it into annex B.',
                  replies: [{ at: '2025-09-19 08:30', by: ines, note: 'Annex B is fine for me.' }],
                },
              ],
            },
          ],
        },
        {
          at: '2025-09-19 07:50',
          by: nadia,
          document: {
            name: 'Annex B, night cover',
            url: 'contracts/HT-2025-001/annex-b.pdf',
            kind: 'TERMS',
            mediaType: 'application/pdf',
            size: 184_320,
            sha256: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
          },
        },
        { at: '2025-09-22 11:15', by: nadia, action: 'SUBMIT' },
        {
          at: '2025-09-24 09:03',
          by: greta,
          note: 'The liability cap is twice the annual fee. That is our standard, so no objection from legal.',
        },
        { at: '2025-09-25 16:20', by: daniel, action: 'APPROVE', reason: 'Margin of 23 % after night cover.' },
      ],
    },
    {
      at: '2026-08-31 12:30',
      by: ines,
      terms: {
        reference: 'HT-2026-014',
        title: 'Remote monitoring of cranes',
        type: 'SLA',
        description: 'Vibration and load sensors on eleven cranes, with alarms to the control room.',
        value: { amount: '352000.00', currency: 'EUR' },
        startDate: '2027-01-01',
        endDate: '2029-12-31',
      },
      history: [
        {
          at: '2026-09-04 08:45',
          by: ines,
          event: {
            type: 'call.logged',
            description: 'Mr Petersen wants the gateway hardware included in the price.',
            payload: { with: 'Jan Petersen', minutes: 25 },
          },
        },
        { at: '2026-09-07 14:10', by: ines, edit: { value: { amount: '368500.00', currency: 'EUR' } } },
        { at: '2026-09-08 09:00', by: ines, action: 'SUBMIT', reason: 'Price now includes the gateways.' },
        {
          at: '2026-09-09 10:15',
          by: greta,
          flag: { category: 'DOCUMENTS', severity: 'MEDIUM', reason: 'The clause about the sensor data is missing.' },
        },
        {
          at: '2026-09-09 10:12',
          by: greta,
          note: 'Who owns the sensor data? The draft says nothing about it.',
          replies: [
            {
              at: '2026-09-09 11:38',
              by: ines,
              note: 'They do. We may use it to improve the models, without names. I will add a clause.',
              replies: [{ at: '2026-09-09 13:02', by: greta, note: 'Clause 7.3 of the rail contract would fit.' }],
            },
          ],
        },
      ],
    },
    {
      at: '2026-11-03 15:20',
      by: nadia,
      terms: {
        title: 'Spare parts framework 2027 to 2029',
        type: 'Framework',
        description: 'Prices and delivery times for the forty parts they order most.',
        value: { amount: '215000.00', currency: 'EUR' },
        startDate: '2027-01-01',
        endDate: '2029-12-31',
      },
      history: [
        {
          at: '2026-11-05 09:18',
          by: nadia,
          note: 'Waiting for their list of parts. Mrs Ahlers promised it for the end of the month.',
        },
      ],
    },
  ],
};
