// Sends every operation of GitHub to Prism, which mocks GitHub's own description of its API and says
// what a request violates. Says what is not as described; see README.md.
import { allTools, connectedEntity } from './calls.ts';
import { descriptionFile } from './described.ts';
import { prismExceptions } from './exceptions.ts';
import { lockedRoutes, secondRoutes } from './locked-routes.ts';
import { startPrism } from './prism.ts';
import { type Extent, sampleParams } from './sample.ts';

await using prism = await startPrism(descriptionFile);

const violations: string[] = [];
let calls = 0;
const alice = await connectedEntity(prism.url, async (input, init) => {
  const request = new Request(input, init);
  // GitHub knows its own media type for JSON; its description does not.
  request.headers.set('accept', '*/*');
  const response = await fetch(request);
  calls++;
  const found = response.headers.get('sl-violations');
  if (found !== null) violations.push(...requestViolations(found));
  if (response.status >= 400) violations.push(`It answers ${response.status}.`);
  return response;
});

const tools = await allTools(alice);
const routes = new Map([...lockedRoutes(), ...secondRoutes]);
let failures = 0;
const met = new Set<string>();
for (const extent of ['all', 'required'] satisfies Extent[]) {
  for (const [slug, tool] of tools) {
    violations.length = 0;
    const before = calls;
    const { error } = await tool.execute(sampleParams(tool.inputSchema, extent));
    if (calls === before) violations.push(`Nothing was sent: ${error?.message}`);
    if (violations.length === 0) continue;
    if (Object.hasOwn(prismExceptions, slug)) {
      met.add(slug);
      continue;
    }
    failures++;
    console.log(`${slug} (${routes.get(slug)}), ${extent}: ${violations.join(' ')}`);
  }
}
const stale = Object.keys(prismExceptions).filter((slug) => !met.has(slug));
for (const slug of stale) console.log(`${slug} is no exception any more.`);
console.log(
  `${tools.size} actions, ${calls} requests, ${failures} violations, ` +
    `${met.size} actions with known exceptions.`,
);
if (failures + stale.length > 0) process.exitCode = 1;

/** Of what Prism says, what is about the request: GitHub's examples violate its own schemas. */
function requestViolations(header: string): readonly string[] {
  const all = JSON.parse(header) as readonly { location: readonly string[]; message: string }[];
  return all
    .filter(({ location }) => location[0] === 'request')
    .map(({ location, message }) => `${location.join('.')}: ${message}.`);
}
