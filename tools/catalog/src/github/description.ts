import type { Operation } from '../operation.ts';
import { plainText, sentencesOf, sentencesWithin } from '../plain-text.ts';

const LIMIT = 700;

// What nobody asks for: an action has one media type.
const MEDIA_TYPES = /This endpoint supports the following custom media types[\s\S]*$/;
// What an action says in another way, or what is about the request and not about what it does.
const ELSEWHERE =
  /personal access token|OAuth (?:app )?token|access token|fine-grained|\bscopes?\b|Content-Length|secondary rate limit/i;

/** What a model reads: the summary, and what the reference adds to it. */
export function descriptionOf({ summary, description }: Operation): string {
  const heading = `${plainText(summary).replace(/\.$/, '')}.`;
  const others = sentencesOf(plainText(description.replace(MEDIA_TYPES, ''))).filter(
    (sentence) => !ELSEWHERE.test(sentence) && sentence.toLowerCase() !== heading.toLowerCase(),
  );
  return sentencesWithin([heading, ...others], LIMIT);
}
