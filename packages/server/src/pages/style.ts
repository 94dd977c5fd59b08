/** The only style; the policy of every response names its hash and nothing else. */
export const STYLE: string = `
:root {
  color-scheme: light dark;
  --page: #f3f4f7; --card: #ffffff; --edge: #dde1e8; --text: #151a23; --soft: #4a5363;
  --done: #14713f; --done-tint: #e3f4ea; --ask: #2450c8; --ask-tint: #e6edfd;
  --problem: #b3261e; --problem-tint: #fcebe9; --button: #1f2937; --on-button: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1117; --card: #171b23; --edge: #2b323e; --text: #eceff4; --soft: #aeb7c4;
    --done: #6fdc9c; --done-tint: #15301f; --ask: #9dbbff; --ask-tint: #1a2645;
    --problem: #ffa8a0; --problem-tint: #3b1d1b; --button: #eceff4; --on-button: #151a23;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  min-height: 100vh; min-height: 100svh; display: grid; place-items: center; padding: 1.25rem;
  background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 27rem; padding: 2.25rem 2rem; text-align: center;
  background: var(--card); border: 1px solid var(--edge); border-radius: 1rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 12px 32px -12px rgb(0 0 0 / 14%);
}
main.done { --tone: var(--done); --tint: var(--done-tint); }
main.ask { --tone: var(--ask); --tint: var(--ask-tint); }
main.problem { --tone: var(--problem); --tint: var(--problem-tint); }
svg {
  width: 4rem; padding: .625rem; margin-bottom: 1.25rem; border-radius: 50%;
  background: var(--tint); fill: none; stroke: var(--tone); stroke-width: 2;
  stroke-linecap: round; stroke-linejoin: round;
}
h1 {
  font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -.015em;
  overflow-wrap: anywhere; text-wrap: balance;
}
p { margin-top: .875rem; color: var(--soft); text-wrap: pretty; }
.account {
  display: inline-block; max-width: 100%; padding: .3rem 1rem; border-radius: 1.2rem;
  background: var(--page); font-size: .9375rem; overflow-wrap: anywhere;
}
.account bdi { color: var(--text); font-weight: 600; }
a {
  display: inline-block; margin-top: 1.75rem; padding: .7rem 1.75rem; border-radius: .625rem;
  background: var(--button); color: var(--on-button); font-weight: 600; text-decoration: none;
}
a:hover { text-decoration: underline; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--ask); outline-offset: 3px; }
@media (max-width: 24rem) {
  body { padding: .75rem; }
  main { padding: 1.75rem 1.25rem; }
}
@media (forced-colors: active) {
  svg { border: 1px solid; }
  a { border: 1px solid; }
}
`;

/** A test computes it again and says what to write here. */
export const STYLE_HASH = 'sha256-1jjou87PTLFaHi9glTSIAKhIW7BWO31DY+FqaZELheo=';
