import type { ViewResult } from './parts/views.ts';
import { fixed } from './table.ts';

const WIDTH = 720;
const LABELS = 150;
const BAR = 18;
const GAP = 4;
const GROUP = 3 * BAR + 2 * GAP + 34;
const TOP = 74;
const RIGHT = 60;

/** A bar for each server on each view, as a share of the hand-written one. Colors follow the reader's light or dark mode. */
export function chart(views: readonly ViewResult[]): string {
  const most = Math.max(1, ...views.flatMap(({ portal, apollo }) => [portal, apollo]));
  const length = (share: number) => ((WIDTH - LABELS - RIGHT) * share) / most;
  const bottom = TOP + views.length * GROUP - 30;
  const height = bottom + 44;
  const bar = (y: number, kind: string, label: string, share: number) => `
  <rect class="${kind}" x="${LABELS}" y="${y}" width="${fixed(length(share), 1)}" height="${BAR}" rx="3"/>
  <text class="figure" x="${fixed(LABELS + length(share) + 8, 1)}" y="${y + 13}">${fixed(share)}</text>
  <text class="label" x="${LABELS - 10}" y="${y + 13}" text-anchor="end">${label}</text>`;
  const groups = views.map(({ contracts, portal, apollo }, i) => {
    const y = TOP + i * GROUP;
    return `
  <text class="group" x="0" y="${y - 6}">View of ${contracts} contract${contracts === 1 ? '' : 's'}</text>${bar(y, 'hand', 'hand-written', 1)}${bar(y + BAR + GAP, 'portal', 'contract portal', portal)}${bar(y + 2 * (BAR + GAP), 'apollo', 'Apollo Server', apollo)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 0 ${WIDTH + 32} ${height}" role="img" aria-labelledby="title">
  <title id="title">Requests per second as a share of a hand-written server</title>
  <style>
    text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328; }
    .title { font-size: 16px; font-weight: 600; }
    .note, .label { fill: #59636e; }
    .group { font-weight: 600; }
    .figure { font-variant-numeric: tabular-nums; }
    .limit { stroke: #59636e; stroke-dasharray: 3 3; }
    .hand { fill: #afb8c1; } .portal { fill: #0969da; } .apollo { fill: #d4a72c; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .note, .label { fill: #9198a1; }
      .limit { stroke: #9198a1; }
      .hand { fill: #57606a; } .portal { fill: #4493f8; } .apollo { fill: #bb8009; }
    }
  </style>
  <text class="title" x="0" y="24">Requests per second, as a share of a hand-written server</text>${groups.join('')}
  <line class="limit" x1="${fixed(LABELS + length(1), 1)}" y1="${TOP - 6}" x2="${fixed(LABELS + length(1), 1)}" y2="${bottom}"/>
  <text class="note" x="0" y="${height - 8}">Nested views over HTTP with 16 connections; made by npm run bench</text>
</svg>
`;
}
