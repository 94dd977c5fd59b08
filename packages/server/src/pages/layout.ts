import type { Page } from './messages.ts';
import { STYLE } from './style.ts';

const LONGEST_ACCOUNT = 120;

const MARKS: Readonly<Record<Page['tone'], string>> = {
  done: '<path d="m7 12.5 3.5 3.5L17 9"/>',
  ask: '<path d="M12 11v6M12 7.2v.1"/>',
  problem: '<path d="M12 6.5v6.5M12 16.8v.1"/>',
};

/** A whole page: one heading, no script, nothing loaded from anywhere. */
export function renderPage({ tone, title, text, account, again }: Page): string {
  const paragraphs = text.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${tone}">
<svg viewBox="0 0 24 24" aria-hidden="true">${MARKS[tone]}</svg>
<div role="${tone === 'problem' ? 'alert' : 'status'}">
<h1>${escape(title)}</h1>
${account === undefined ? '' : accountRow(account)}
${paragraphs}
</div>
${again === undefined ? '' : againLink(again)}
</main>
</body>
</html>
`;
}

/** The name is the provider's to choose: isolated, so that it cannot turn the text round it. */
function accountRow(account: string): string {
  const name = account.length > LONGEST_ACCOUNT ? `${account.slice(0, LONGEST_ACCOUNT)}…` : account;
  return `<p class="account">Account <bdi>${escape(name)}</bdi></p>`;
}

/**
 * A link to this very address, which it need not spell out. Unlike a reload it starts on this
 * site, so a session cookie with SameSite=Strict comes along.
 */
function againLink(label: string): string {
  return `<a href="">${escape(label)}</a>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
