import type { OAuth2Descriptor } from '../auth/oauth2/descriptor.ts';
import { type ProviderKitOptions, settingOf } from './provider-kit/options.ts';
import { play, sift } from './provider-kit/play.ts';
import { quirks } from './provider-kit/quirks.ts';
import { type ProviderCaseResult, type ProviderReport, reportOf } from './provider-kit/report.ts';

/** One quirk as a case for your test runner. */
export interface ProviderCase {
  /** Stable: `token-answer/error-in-200`. */
  readonly id: string;
  /** The id, and what has to hold. */
  readonly name: string;
  /** Who does this, and where it is documented. */
  readonly source: string;
  /** Why it says nothing about this provider; null where it is played. */
  readonly notApplicable: string | null;
  /** Plays it, and rejects when the result is another. Does nothing where it does not apply. */
  run(): Promise<void>;
}

/**
 * What providers do beside or against the standard, each as a case for your test runner. A fake
 * authorization server speaks as the descriptor says and plays the quirk to the real client; it
 * takes nothing that the provider would not take.
 *
 * @example
 * test.each(providerKit(descriptor))('$name', ({ run }) => run())
 *
 * @throws TypeError for a descriptor or an option that is wrong, or a value that cannot be guessed
 */
export function providerKit(
  descriptor: OAuth2Descriptor,
  options: ProviderKitOptions = {},
): readonly ProviderCase[] {
  const setting = settingOf(descriptor, options);
  return quirks.map((quirk) => {
    const { id, name, source } = quirk;
    const sifted = sift(quirk, setting.dialect);
    const notApplicable = sifted.playable.length === 0 ? sifted.why : null;
    return { id, name: `${id}: ${name}`, source, notApplicable, run: () => play(sifted, setting) };
  });
}

/**
 * Plays every quirk to the real client and reports; printed, the report is a table. Nothing leaves
 * the process and nobody waits: the provider, the clock and the store are the kit's own.
 *
 * @throws TypeError as {@link providerKit}
 */
export async function testProvider(
  descriptor: OAuth2Descriptor,
  options: ProviderKitOptions = {},
): Promise<ProviderReport> {
  const setting = settingOf(descriptor, options);
  const cases: ProviderCaseResult[] = [];
  for (const quirk of quirks) {
    const { id, name, source } = quirk;
    const sifted = sift(quirk, setting.dialect);
    const result = { id, name, source, checks: sifted.playable.length };
    if (result.checks === 0) {
      cases.push({ ...result, outcome: 'not applicable', why: sifted.why });
      continue;
    }
    const why = await play(sifted, setting).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    cases.push({ ...result, outcome: why === null ? 'passed' : 'failed', why });
  }
  return reportOf(setting.name, cases);
}
