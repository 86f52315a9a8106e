const EXPLORE = ` Open <a href="/graphql">/graphql</a> in a browser to explore it in Apollo Sandbox; without the internet,
<a href="/explorer">/explorer</a> takes its place.`;

/** What `/` shows where the portal has not been built. `explorer` is whether the API can be explored in a browser. */
export const noPortalPage = (explorer: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Contract portal</title>
<style>
body { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem; font: 16px/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
code { padding: 0.1em 0.35em; border: 1px solid #8888; border-radius: 4px; }
</style>
</head>
<body>
<main>
<h1>Contract portal</h1>
<p>This server manages customer contracts and their approval. Its GraphQL API is at <code>/graphql</code>.${explorer ? EXPLORE : ''}</p>
<p>The portal, which shows all of this as pages, has not been built here. Build it with <code>npm run build:portal</code>, and
start the server again. <code>npm run demo</code> does both, with sample data.</p>
<p>The <code>README.md</code> of the program leads to its documentation, and <code>schema.graphql</code> describes every field.</p>
</main>
</body>
</html>
`;

export const NO_PORTAL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
