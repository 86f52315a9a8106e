import { readFileSync } from 'node:fs';

/** What a query selects of one metric. */
export interface Selector {
  name: string;
  matchers: { label: string; operator: string; text: string }[];
  /** The labels that the query groups by. */
  by: string[];
}

const WORDS = ['and', 'on', 'by', 'sum', 'max', 'rate', 'increase', 'topk', 'histogram_quantile'];

/** Every query of the alert rules, and of the dashboard. */
export function monitoringQueries(): string[] {
  const rules = readFileSync('docs/monitoring/alerts.yml', 'utf8');
  const alerts = [...rules.matchAll(/^ +expr: (.+)$/gm)].map(([, query = '']) => query);
  const { panels } = JSON.parse(readFileSync('docs/monitoring/dashboard.json', 'utf8'));
  const shown = panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr));
  return [...alerts, ...shown];
}

/** The metrics of a query. */
export function selectorsOf(query: string): Selector[] {
  const by = [...query.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(', '));
  const bare = query.replace(/\b(?:by|on) \([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '');
  return [...bare.matchAll(/([a-z]\w+)(?:\{([^}]*)\})?(?![\w"])/g)]
    .filter(([, name = '']) => !WORDS.includes(name))
    .map(([, name = '', conditions = '']) => ({
      name,
      matchers: [...conditions.matchAll(/(\w+)(=~|!=|=)"([^"]*)"/g)].map(
        ([, label = '', operator = '', text = '']) => ({
          label,
          operator,
          text,
        }),
      ),
      by,
    }));
}
