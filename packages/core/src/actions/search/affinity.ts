import type { App } from '../app.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { Option } from './options.ts';

const STRENGTH = 0.05;
// What a word counts for an app that never uses it.
const RARE = 0.03;

/**
 * How likely each app is meant by the words of a request, 1 for the likeliest. What half of a small app's
 * actions are about is its word, though a large one may use it in more of its own.
 */
export function affinities(
  { shares, worth }: CatalogIndex,
  apps: readonly App[],
  asked: readonly (readonly Option[])[],
): ReadonlyMap<App, number> {
  const evidence = new Map(apps.map((app) => [app, 0]));
  for (const options of asked) {
    const uses = apps.map((app) =>
      options.reduce((most, option) => {
        const sure = option.worth / (worth.get(option.word) ?? 1);
        return Math.max(most, sure * (shares.get(option.word)?.get(app) ?? 0));
      }, 0),
    );
    const mean = uses.reduce((sum, use) => sum + use, 0) / uses.length;
    for (const [index, app] of apps.entries()) {
      const told = Math.log(((uses[index] ?? 0) + RARE) / (mean + RARE));
      evidence.set(app, (evidence.get(app) ?? 0) + told);
    }
  }
  const most = Math.max(...evidence.values());
  return new Map([...evidence].map(([app, told]) => [app, Math.exp(STRENGTH * (told - most))]));
}
