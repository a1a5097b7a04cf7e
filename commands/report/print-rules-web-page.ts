import type { Rule } from '../../model/rules/rule.ts';
import { describeRuleStatus } from './describe-rule-status.ts';
import { escapeHtml } from './escape-html.ts';
import { printException } from './print-exception.ts';

const style = `
:root { color-scheme: light dark; --back: #fff; --text: #1c2024; --quiet: #5b636b; --line: #d9dde1; --code: #f3f5f7; --link: #0b57a4; --error: #a3190f; --warning: #7a4d00; }
@media (prefers-color-scheme: dark) { :root { --back: #15181b; --text: #e4e7ea; --quiet: #a2abb3; --line: #343b41; --code: #20252a; --link: #7fb8f5; --error: #ff9a8f; --warning: #f2c26b; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem 1rem 4rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
h1 { line-height: 1.2; margin: 0 0 .5rem; }
h2 { margin: 3rem 0 1rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
h3 { margin: 0; font-size: 1.15rem; overflow-wrap: anywhere; }
a { color: var(--link); }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover, h3 a:focus { text-decoration: underline; }
article { margin: 0 0 2.5rem; }
article:target { outline: 3px solid var(--link); outline-offset: .6rem; }
.status { margin: .35rem 0 .6rem; color: var(--quiet); font-size: .9rem; }
.error, .warning { font-weight: 600; }
.error { color: var(--error); }
.warning { color: var(--warning); }
code, pre { font: .88em/1.5 ui-monospace, monospace; background: var(--code); border-radius: 4px; }
code { padding: .1em .3em; overflow-wrap: anywhere; }
pre { margin: .25rem 0 .9rem; padding: .6rem .8rem; overflow-x: auto; border: 1px solid var(--line); }
dl { margin: 0; }
dt { font-weight: 600; font-size: .9rem; color: var(--quiet); }
dd { margin: 0 0 .7rem; }
nav ol, nav ul { margin: 0; padding-left: 1.2rem; }
nav > ul { columns: 2; column-gap: 2rem; }
nav li { break-inside: avoid; margin: .15rem 0; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2.5rem; font-size: .92rem; }
td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { overflow-wrap: anywhere; min-width: 9rem; }
td:last-child { white-space: nowrap; }
@media (max-width: 36rem) { nav > ul { columns: 1; } td:last-child { display: none; } }
@media print { body { max-width: none; font-size: 10pt; } article { break-inside: avoid; } pre { white-space: pre-wrap; } a { color: inherit; } article:target { outline: none; } }
`;

/**
 * The reference of all rules as one page for a browser: no scripts, nothing from elsewhere, light and dark, on paper
 * and on small screens. Each rule's anchor is its id.
 */
export function printRulesWebPage(
  groups: readonly { readonly title: string; readonly rules: readonly Rule[] }[],
): string {
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  const contents = groups.map(
    ({ title, rules }) => `<li><a href="#${anchorOf(title)}">${escapeHtml(title)}</a> (${rules.length})</li>`,
  );
  return `<!doctype html>
<!-- Generated from model/rules by scripts/generate.ts. Change the rule, then run "npm run generate". -->
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rules of Trustplane</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Rules of Trustplane</h1>
<p>Every finding carries the id of one of these ${count} rules; <code>trustplane explain RULE</code> prints the same text. What kube-apiserver
itself refuses cannot be excepted. For some of Trustplane’s own rules an object can, in <code>spec.exceptions</code>, with a reason and a last day.</p>
</header>
<nav aria-label="Contents">
<ul>
${contents.join('\n')}
</ul>
</nav>
<main>
${groups.map(printGroup).join('\n')}
</main>
</body>
</html>
`;
}

function printGroup({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }): string {
  const rows = rules.map(
    (rule) =>
      `<tr><td><a href="#${rule.id}">${rule.id}</a></td><td>${formatText(rule.title)}</td><td><span class="${rule.severity}">${rule.severity}</span>${rule.exceptable ? ', exceptable' : ''}</td></tr>`,
  );
  return `<section aria-labelledby="${anchorOf(title)}">
<h2 id="${anchorOf(title)}">${escapeHtml(title)}</h2>
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${rules.map(printArticle).join('\n')}
</section>`;
}

function printArticle(rule: Rule): string {
  const { id, severity, title, reason, source, fix, bad, good, exceptable } = rule;
  const [first, ...others] = describeRuleStatus(rule).split(';');
  return `<article id="${id}">
<h3><a href="#${id}">${id}</a></h3>
<p class="status"><span class="${severity}">${first}</span>;${formatText(others.join(';'))}</p>
<p><strong>${formatText(title)}.</strong> ${formatText(reason)}</p>
<dl>
<dt>What to do</dt><dd>${formatText(fix)}</dd>
<dt>Refused</dt><dd><pre>${escapeLines(bad)}</pre></dd>
<dt>Accepted</dt><dd><pre>${escapeLines(good)}</pre></dd>
${exceptable ? `<dt>An exception, in the object that it is for</dt><dd><pre>${escapeLines(printException(rule))}</pre></dd>\n` : ''}<dt>Source</dt><dd>${source.map(formatText).join('; ')}</dd>
</dl>
</article>`;
}

function anchorOf(title: string): string {
  return `group-${title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** What stands between backticks is code. */
function formatText(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeLines(text: string): string {
  return text.trimEnd().split('\n').map(escapeHtml).join('\n');
}
