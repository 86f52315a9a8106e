/** A subscription to `changes` that selects at least this. */
export interface FollowedPage {
  readonly nodes: readonly { readonly cursor: string }[];
  readonly endCursor: string;
}

interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

interface Result<Page> {
  readonly data?: { readonly changes: Page } | null | undefined;
  readonly errors?: readonly GraphqlError[] | undefined;
}

export interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string } | undefined;
}

/** A client as those of graphql-ws and graphql-sse are. */
export interface SubscriptionClient<Page> {
  subscribe(
    request: Request,
    sink: { next(result: Result<Page>): void; error(error: unknown): void; complete(): void },
  ): () => void;
}

export interface Following<Page> {
  /** Called with every page: each change once, in order, whatever happens to the connection. */
  onPage(page: Page): void;
  /** Called if changes were missed for good: read everything again, then follow from `latestCursor`. Nothing follows. */
  onExpired(): void;
  /** Called if the server refuses the subscription; nothing follows. */
  onRefused(errors: readonly GraphqlError[]): void;
}

/** How long to wait before subscribing again, in milliseconds: doubled with each failure. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** What the server answers if it cannot serve for now. */
const PASSING = ['INTERNAL_SERVER_ERROR', 'RATE_LIMITED'];
/** How many cursors are remembered, so that changes that come twice are dropped. */
const REMEMBERED = 1_000;

/**
 * Subscribes to `changes` and goes on from the last cursor after every interruption: of the connection, of the server, of a
 * token. The document must select `nodes { cursor }` and `endCursor`, and hand `$after` on; `variables.after` is where to
 * start, now if left out. Returns how to stop.
 */
export function followChanges<Page extends FollowedPage>(
  client: SubscriptionClient<Page>,
  { query, variables = {} }: Request,
  { onPage, onExpired, onRefused }: Following<Page>,
): () => void {
  let after = variables.after;
  const seen = new Set<string>();
  let wait = FIRST_WAIT_MS;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};

  // The clients write the request anew for each connection, which must not start where the first one did.
  const request = {
    query,
    variables: {
      ...variables,
      get after() {
        return after;
      },
    },
  };

  function receive(page: Page): void {
    const isNew = ({ cursor }: { cursor: string }) => !seen.has(cursor);
    const nodes = page.nodes.filter(isNew);
    for (const { cursor } of nodes) seen.add(cursor);
    for (const cursor of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(cursor);
    }
    // A page of a connection that was replaced leads back, if there is nothing new on it.
    if (nodes.length === 0 && page.nodes.length > 0) return;
    after = page.endCursor;
    wait = FIRST_WAIT_MS;
    onPage(nodes.length === page.nodes.length ? page : { ...page, nodes });
  }

  function stop(): void {
    isStopped = true;
    clearTimeout(timer);
    unsubscribe();
  }

  function fail(errors: readonly GraphqlError[]): void {
    const codes = errors.map(({ extensions }) => extensions?.code ?? '');
    unsubscribe();
    if (codes.every((code) => PASSING.includes(code))) {
      subscribeAgain();
      return;
    }
    stop();
    if (codes.includes('CURSOR_EXPIRED')) onExpired();
    else onRefused(errors);
  }

  function subscribeAgain(): void {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(subscribe, wait * (0.5 + Math.random() / 2));
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  }

  function subscribe(): void {
    unsubscribe = client.subscribe(request, {
      next({ data, errors }) {
        if (isStopped) return;
        if (errors) fail(errors);
        else if (data) receive(data.changes);
      },
      // What the server says of the subscription is a list of errors; anything else is about the connection.
      error: (error) => (isErrors(error) ? fail(error) : subscribeAgain()),
      complete: subscribeAgain,
    });
  }

  subscribe();
  return stop;
}

function isErrors(error: unknown): error is readonly GraphqlError[] {
  return Array.isArray(error) && error.every((one) => typeof one?.message === 'string');
}
