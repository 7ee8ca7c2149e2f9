/** Sent inside the page and named by its hash in the policy. Colours have a contrast of at least 4.5 : 1 on their ground. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b2733;--soft:#51606e;--line:#d5dce2;--ground:#f6f8f9;--blue:#154273;--focus:#000}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header{display:flex;align-items:center;gap:.75rem;padding:.875rem 1.5rem;background:#fff;border-bottom:1px solid var(--line)}
.eyes circle{fill:none;stroke:var(--blue);stroke-width:2.5}
.name{font-weight:650;letter-spacing:.01em}
.language{margin-left:auto}
main{max-width:62rem;margin:0 auto;padding:1.75rem 1.5rem 4rem}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1rem;margin:0 0 .25rem}
p{max-width:42rem;margin:.25rem 0 1rem}
a{color:var(--blue);text-underline-offset:.15em}
.notice{border-left:4px solid var(--blue);background:#fff;padding:.625rem 1rem}
.soft{color:var(--soft)}
.groups{columns:18rem;column-gap:1rem}
.group{break-inside:avoid;margin-bottom:1rem;background:#fff;border:1px solid var(--line);border-radius:4px;padding:.875rem 1rem 1rem}
.group ul{list-style:none;margin:.5rem 0 0;padding:0;display:grid;gap:.5rem}
button,.button{display:block;width:100%;min-height:44px;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid #7f8e9b;border-radius:4px;padding:.5rem .75rem;cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:#eef3f8;border-color:var(--blue)}
button strong,.button strong{display:block;color:var(--blue);font-weight:600}
.button{max-width:24rem}
.button+.button{margin-top:.5rem}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media (forced-colors:active){.eyes circle{stroke:CanvasText}}
`;
