/**
 * The roles of the look, as mail clients understand them: hex instead of OKLCH, set inline for light, overridden by
 * class for dark. The two fonts show where they are installed; the fallbacks are of their kind.
 */
export const light = {
  ground: '#eef5f2',
  sheet: '#ffffff',
  ink: '#0e2723',
  ink2: '#3d524e',
  hair: '#cfdbd6',
  edge: '#6a7c77',
  act: '#05523f',
  onAct: '#f7fefa',
  tint: { held: '#fcefd4', done: '#e4f6e8', note: '#e6f3fd' },
} as const;

export const display = "'Ysabeau Office','Gill Sans',Candara,Optima,Arial,sans-serif";
export const text = "'Hanken Grotesk','Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Dark is a second set of the same roles, never a filter. */
const dark = `
.bg { background-color: #0c1715 !important; }
.sheet { background-color: #14211e !important; }
.ink, .ink td, .ink th, .ink p, .ink h1 { color: #e7efeb !important; }
.soft, .ink td.soft, .ink th.soft, .ink p.soft { color: #b6c5bf !important; }
.rule { border-color: #2b3b38 !important; }
.held { background-color: #36280f !important; }
.done { background-color: #0d3119 !important; }
.note { background-color: #142b3c !important; }
.way { background-color: #b6c5bf !important; }
a { color: #84dcb8 !important; }
.btn td { background-color: #84dcb8 !important; }
.ink .btn a { color: #011b16 !important; }
`;

/** Rules that cannot stand inline: the narrow screen, the dark scheme, focus. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; }
.bg { background-color: ${light.ground}; }
a { color: ${light.act}; }
a:focus-visible { outline: 3px solid #1957d2; outline-offset: 2px; }
@media (max-width: 619px) {
  .sheet { width: 100% !important; }
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .time { font-size: 36px !important; line-height: 44px !important; }
  .title { font-size: 28px !important; line-height: 32px !important; }
  .btn { width: 100% !important; }
  .btn a { display: block !important; }
}
@media (prefers-color-scheme: dark) {${dark}}
`;
