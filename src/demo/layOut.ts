import { deterministicId } from '../commands/deterministicId.ts';
import { customerRow, recordedEventRow } from '../commands/rowFactories.ts';
import { newCustomer } from '../domain/customers.ts';
import { attributionOf, loggedEvent } from './events.ts';
import { layOutContract } from './layOutContract.ts';
import type { Rows } from './rows.ts';
import type { CustomerStory } from './stories.ts';

/** The rows that the commands would have written, had the people of the stories used the portal. */
export function layOut(stories: readonly CustomerStory[]): Rows {
  const rows: Rows = { customers: [], contracts: [], contributors: [], notes: [], actions: [], events: [] };
  for (const story of stories) {
    const attribution = attributionOf(story);
    const details = newCustomer(story.details);
    const id = deterministicId('Customer', attribution.at, details.name);
    rows.customers.push(customerRow(id, details, attribution.at));
    rows.events.push(
      recordedEventRow(
        deterministicId('Event', attribution.at, id),
        'customer.created',
        id,
        null,
        undefined,
        attribution,
      ),
    );
    for (const event of story.events ?? []) rows.events.push(loggedEvent(event, id, null));
    for (const contract of story.contracts) layOutContract(rows, id, contract);
  }
  return rows;
}
