import { inRequest, type RequestRecord } from '../observability/requestRecord.ts';

/**
 * Chunks of which the first has been read, since nothing is sent before it: what fails until then can be answered. The
 * others are read on behalf of the request, too.
 */
export async function afterFirstChunk(
  record: RequestRecord,
  chunks: AsyncGenerator<Buffer>,
): Promise<AsyncGenerator<Buffer>> {
  const next = () => inRequest(record, () => chunks.next());
  const first = await next();
  return (async function* () {
    try {
      for (let chunk = first; !chunk.done; chunk = await next()) yield chunk.value;
    } finally {
      await chunks.return(undefined);
    }
  })();
}
