import { Html } from './html.ts';

/** The looks of the pages: light and dark, on paper, and on a phone. Colours reach a contrast of 4.5 to 1 and more. */
export const webStyle = new Html(`
:root { color-scheme: light dark; --back: #fff; --text: #1c2024; --quiet: #535b63; --line: #d0d5da; --soft: #f3f5f7; --link: #0b57a4; --loss: #a3190f; --loss-back: #fdeceb; --gain: #17623a; --gain-back: #e8f5ed; --rename: #7a4d00; --rename-back: #fdf3dc; }
@media (prefers-color-scheme: dark) { :root { --back: #15181b; --text: #e4e7ea; --quiet: #a8b1b9; --line: #3c444b; --soft: #20252a; --link: #7fb8f5; --loss: #ff9a8f; --loss-back: #3a1c1a; --gain: #7fd6a2; --gain-back: #14301f; --rename: #f2c26b; --rename-back: #36290f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.2rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem; }
h3 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
p { margin: .4rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
.quiet, figcaption { color: var(--quiet); font-size: .9rem; }
.note { border-left: 4px solid var(--rename); background: var(--rename-back); padding: .5rem .75rem; margin: .5rem 0; }
code { font: .88em/1.45 ui-monospace, monospace; background: var(--soft); border-radius: 4px; padding: .1em .3em; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: .75rem 0 0; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
.cards > li { border: 1px solid var(--line); border-left: 6px solid var(--line); border-radius: 6px; padding: .6rem .8rem; break-inside: avoid; }
.cards > .loss { border-left: 6px double var(--loss); }
.cards > .gain { border-left: 6px solid var(--gain); }
.cards > .rename { border-left: 6px dashed var(--rename); }
.what { font-weight: 600; }
.sign { display: inline-block; min-width: 1.5em; padding: 0 .3em; border-radius: 4px; text-align: center; font: 700 .95em ui-monospace, monospace; }
.loss .sign { color: var(--loss); background: var(--loss-back); }
.gain .sign { color: var(--gain); background: var(--gain-back); }
.rename .sign { color: var(--rename); background: var(--rename-back); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .8rem; margin: .4rem 0 0; }
dt { color: var(--quiet); font-size: .9rem; }
dd { margin: 0; }
dd ul { margin: 0; padding-left: 1.2rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; }
figure { margin: 1rem 0; }
svg { display: block; width: 100%; max-width: 58rem; height: auto; font: 13px system-ui, sans-serif; }
svg .box { fill: var(--soft); stroke: var(--quiet); stroke-width: 1; }
svg .label { fill: var(--text); }
svg .kind { fill: var(--quiet); font-size: 11px; }
svg .edge { fill: none; stroke: var(--quiet); stroke-width: 1.25; opacity: .75; }
svg .removed.box, svg .removed.edge { stroke: var(--loss); stroke-width: 2.5; stroke-dasharray: 3 4; opacity: 1; }
svg .added.box, svg .added.edge { stroke: var(--gain); stroke-width: 3; opacity: 1; }
svg .changed.box, svg .changed.edge { stroke: var(--rename); stroke-width: 2.5; stroke-dasharray: 10 4; opacity: 1; }
svg .removed.box { fill: var(--loss-back); }
svg .added.box { fill: var(--gain-back); }
svg .changed.box { fill: var(--rename-back); }
.narrow { display: none; }
@media (max-width: 44rem) { .wide { display: none; } .narrow { display: block; } .cards > li { padding: .5rem .6rem; } dl { grid-template-columns: 1fr; } dt { margin-top: .25rem; } }
@media print { :root { color-scheme: light; --back: #fff; --text: #000; --quiet: #444; --line: #999; --soft: #f3f3f3; --link: #000; --loss: #a3190f; --loss-back: #fff; --gain: #17623a; --gain-back: #fff; --rename: #7a4d00; --rename-back: #fff; } body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } .wide { display: block; } .narrow { display: none; } figure, h2 + *, h3 + * { break-before: avoid; break-inside: avoid; } }
`);
